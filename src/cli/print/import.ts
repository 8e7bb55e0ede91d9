/** What `policy import` and `policy review` found, for a lawyer to read. */
import type { Phrase } from '../../text/problem.ts';
import { excerpt } from '../../text/section.ts';
import { CHARACTERS, type CharacterKind } from '../../word/characters.ts';
import type { Draft, IdQuestion, Question } from '../../word/draft.ts';
import type { FilePlace } from '../../word/flow.ts';
import { lossOf } from '../../word/losses.ts';
import type { FileRefusal } from '../../word/refusal.ts';
import type { ChangeKind, TrackedChange } from '../../word/revisions.ts';
import type { Wording, Writer } from '../session.ts';
import { counted } from './count.ts';
import { printableLine } from './printable.ts';

export function refusalText(name: string, { messages }: FileRefusal, writer: Writer): string {
  const { found, expected, action } = messages[writer.language];
  const lines: readonly (readonly [Wording, string])[] = [
    [{ en: 'found', ru: 'найдено' }, found],
    [{ en: 'expected', ru: 'должно быть' }, expected],
    [{ en: 'do', ru: 'сделайте' }, action],
  ];
  const width = Math.max(...lines.map(([label]) => writer.say(label).length));
  const error = writer.colors.red(writer.say({ en: 'error', ru: 'ошибка' }));
  return `${writer.colors.bold(printableLine(name))}  ${error}\n${lines
    .map(([label, text]) => `    ${writer.colors.dim(writer.say(label).padEnd(width))}  ${text}\n`)
    .join('')}`;
}

const CHANGES: Readonly<Record<ChangeKind, Wording>> = {
  inserted: { en: 'inserted', ru: 'вставлено' },
  deleted: { en: 'deleted', ru: 'удалено' },
  'moved-here': { en: 'moved here', ru: 'перемещено сюда' },
  'moved-away': { en: 'moved away', ru: 'перемещено отсюда' },
  formatted: { en: 'formatted', ru: 'оформление' },
};
const PARAGRAPH_END: Wording = {
  en: '(end of a paragraph, row or cell)',
  ru: '(конец абзаца, строка или ячейка)',
};

export function changesText(
  file: string,
  changes: readonly TrackedChange[],
  { say, colors }: Writer,
): string {
  return changes
    .map(({ kind, author, date, text, paragraph }) => {
      const words =
        text.trim() === '' ? (kind === 'formatted' ? '' : say(PARAGRAPH_END)) : quoted(text, say);
      const by = [author, date.slice(0, 10)].filter((one) => one !== '').join(', ');
      const at = placeText({ file, number: paragraph, unit: 'paragraph' }, { say });
      return `  ${colors.dim(at)}  ${say(CHANGES[kind])} ${words}${by === '' ? '' : ` — ${printableLine(by)}`}\n`;
    })
    .join('');
}

/** Each thing that the content format cannot hold. */
export function lossesText(losses: Draft['losses'], writer: Writer): string {
  const { say, colors } = writer;
  return losses
    .map(({ kind, text, place }) => {
      const words = text.trim() === '' ? '' : `: ${quoted(text, say)}`;
      return `  ${colors.dim(placeText(place, writer))}  ${lossOf(kind).name[writer.language]} (${kind})${words}\n`;
    })
    .join('');
}

export function summaryText(draft: Draft, remarks: readonly Phrase[], writer: Writer): string {
  const { language, say, colors } = writer;
  const { sections, matched, fresh, changed, gone } = draft.counts;
  const questions = draft.ids.length + draft.questions.length + draft.comments.length;
  const lines = [
    say({
      en: `Sections: ${sections}; matched with the edition before ${matched}, of them changed ${changed}; new ${fresh}; gone ${gone}`,
      ru: `Разделов: ${sections}; совпали с прежней редакцией ${matched}, из них изменены ${changed}; новых ${fresh}; исчезли ${gone}`,
    }),
    ...draft.ids.map((one) => `  ${idText(one, writer)}`),
    ...group(
      say({ en: 'To look at', ru: 'Проверьте' }),
      draft.questions.map((one) => questionText(one, writer)),
    ),
    ...group(
      say({ en: 'Comments, now in review.yaml', ru: 'Примечания, перенесены в review.yaml' }),
      draft.comments.map(
        ({ at, author, text, quote }) =>
          `${at}: ${printableLine(author)}: ${quoted(text, say)}${quote === '' ? '' : ` (${quoted(quote, say)})`}`,
      ),
    ),
    ...group(
      say({
        en: 'Characters that the word processor put in',
        ru: 'Знаки, которые вставил текстовый редактор',
      }),
      charactersLines(draft, writer),
    ),
    ...group(say({ en: 'Done on the way', ru: 'Сделано по пути' }), [
      ...remarks.map((phrase) => phrase[language]),
      ...draft.remarks.map((one) => questionText(one, writer)),
    ]),
    ...(draft.losses.length > 0
      ? [
          say({ en: 'Dropped, as asked:', ru: 'Не перенесено, как указано в --drop:' }),
          lossesText(draft.losses, writer).trimEnd(),
        ]
      : []),
    colors.bold(
      questions === 0
        ? say({ en: 'No questions', ru: 'Вопросов нет' })
        : counted(questions, 'question', language),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function group(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

const BECAUSE: Readonly<Record<IdQuestion['because'], Wording>> = {
  new: { en: 'new', ru: 'новый' },
  reworded: { en: 'another heading', ru: 'другой заголовок' },
  split: { en: 'split off', ru: 'выделен' },
  merged: { en: 'merged', ru: 'объединён' },
  removed: { en: 'gone', ru: 'исчез' },
  'sub-heading': { en: 'sub-heading', ru: 'подзаголовок' },
};

function idText({ id, because, was, headings }: IdQuestion, { say, colors }: Writer): string {
  const from =
    because === 'new' || because === 'removed' || because === 'reworded'
      ? ''
      : ` ← ${was.join(', ')}`;
  const words = [headings.kk, headings.ru].flatMap((heading) =>
    heading ? [quoted(heading, say)] : [],
  );
  return `${say(BECAUSE[because])}: ${colors.bold(id)}${from}  ${words.join(' / ')}`;
}

function questionText({ says, place }: Question, writer: Writer): string {
  return place ? `${placeText(place, writer)}: ${says[writer.language]}` : says[writer.language];
}

/** Each occurrence, by kind and place. */
function charactersLines({ occurrences }: Draft, writer: Writer): readonly string[] {
  const kinds = Map.groupBy(occurrences, ({ kind }) => kind);
  return [...kinds].map(([kind, all]) => {
    const { name, rule } = CHARACTERS[kind as CharacterKind];
    const places = Map.groupBy(all, ({ place }) => placeText(place, writer, { isShort: true }));
    const list = [...places].map(([at, same]) => (same.length > 1 ? `${at} ×${same.length}` : at));
    return `${name[writer.language]} — ${rule[writer.language]}: ${all.length} (${list.join(', ')})`;
  });
}

const UNITS = {
  paragraph: { en: 'paragraph', ru: 'абзац' },
  line: { en: 'line', ru: 'строка' },
} as const;

export function placeText(
  { file, number, unit, text, part }: FilePlace,
  { say }: Pick<Writer, 'say'>,
  { isShort = false } = {},
): string {
  if (part) return `${printableLine(file)}, ${say(part)}`;
  if (number === undefined) {
    const note = say({ en: 'footnote', ru: 'сноска' });
    return `${printableLine(file)}, ${note}${text && !isShort ? ` ${quoted(text, say)}` : ''}`;
  }
  return `${printableLine(file)}, ${say(UNITS[unit])} ${number}`;
}

function quoted(text: string, say: Writer['say']): string {
  const words = printableLine(excerpt(text.replace(/\s+/g, ' ').trim()));
  return say({ en: `"${words}"`, ru: `«${words}»` });
}
