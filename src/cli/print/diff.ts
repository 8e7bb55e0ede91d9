import type { BlockChange, RunKind, Verdict } from '../../redline/model.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { BlockDiff, DiffReport, SectionDiff, TextDiff } from '../reports/diff.ts';
import type { Wording, Writer } from '../session.ts';

const VERDICTS: Readonly<Record<Verdict, Wording>> = {
  unchanged: { en: 'unchanged', ru: 'без изменений' },
  changed: { en: 'changed', ru: 'изменён' },
  added: { en: 'added', ru: 'добавлен' },
  removed: { en: 'removed', ru: 'удалён' },
  moved: { en: 'moved', ru: 'перемещён' },
  renamed: { en: 'renamed', ru: 'переименован' },
  merged: { en: 'merged', ru: 'объединён' },
  split: { en: 'split', ru: 'разделён' },
};

const CHANGES: Readonly<Partial<Record<BlockChange, Wording>>> = {
  formatted: { en: 'formatting', ru: 'оформление' },
  'moved-here': { en: 'moved here', ru: 'перемещено сюда' },
  'moved-away': { en: 'moved away', ru: 'перемещено отсюда' },
};

const SPLIT: Wording = { en: 'split', ru: 'разделён' };
const MERGED: Wording = { en: 'merged', ru: 'объединён' };

/** Both languages, one after the other: what changed, section by section. */
export function diffText(report: DiffReport, writer: Writer): string {
  const title = writer.colors.bold(`${report.document}: ${report.older} → ${report.newer}`);
  const texts = LANGUAGES.map((language) => textDiff(language, report.texts[language], writer));
  return `${title}\n\n${texts.join('\n')}`;
}

export function textDiff(language: string, { counts, sections }: TextDiff, writer: Writer): string {
  const { inserted, deleted, moved } = counts;
  const words = writer.say({
    en: `words inserted ${inserted}, deleted ${deleted}, moved ${moved}`,
    ru: `слов добавлено ${inserted}, удалено ${deleted}, перемещено ${moved}`,
  });
  const lines = sections.flatMap((section) => sectionLines(section, writer));
  return [`${writer.colors.bold(language)}: ${words}`, ...lines, ''].join('\n');
}

function sectionLines(section: SectionDiff, writer: Writer): readonly string[] {
  const isOther = section.from.some((id) => id !== section.id);
  const from = isOther ? ` ← ${section.fromTitles.map(quoted).join(', ')}` : '';
  return [
    `  ${writer.colors.bold(quoted(section.title))}${from}: ${writer.say(VERDICTS[section.verdict])}`,
    ...section.blocks.map((block) => `    ${blockLine(block, writer)}`),
  ];
}

const LONGEST_TITLE = 70;

function quoted(title: string): string {
  return `«${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title}»`;
}

function blockLine(block: BlockDiff, writer: Writer): string {
  const { change, split, merged, place, cells } = block;
  const labels = [CHANGES[change], split ? SPLIT : undefined, merged ? MERGED : undefined]
    .filter((label) => label !== undefined)
    .map((label) => writer.say(label));
  const said = labels.length > 0 ? `(${labels.join(', ')}) ` : '';
  const text = cells.map((runs) => runs.map((run) => runText(run, writer)).join('')).join(' | ');
  return `${writer.colors.dim(place)} ${said}${text}`;
}

/** Without colour, the marks of `git diff --word-diff=plain`. */
function runText(
  { kind, text }: { readonly kind: RunKind; readonly text: string },
  { colors }: Writer,
): string {
  if (kind === 'equal') return text;
  if (colors.isColorSupported) {
    return kind === 'inserted'
      ? colors.green(colors.underline(text))
      : colors.red(colors.strikethrough(text));
  }
  return kind === 'inserted' ? `{+${text}+}` : `[-${text}-]`;
}
