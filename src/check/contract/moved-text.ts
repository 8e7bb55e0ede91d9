import type { Edition, EditionText, LineageEntry } from '../../edition/library.ts';
import { targetsOf } from '../../edition/succession.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Place } from '../../text/problem.ts';
import { startOf } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import { linesOf } from '../../text/spans.ts';
import { nextEdition } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { sectionIds } from './section-ids.ts';

/** Shorter lines may be in any section. */
const SHORTEST = 20;
const HEADING = /^#{2,6}\s.*\{#([a-z][a-z0-9-]*)\}\s*$/u;

const OPERATOR = `# Оператор\n\n${'Оператор хранит данные пользователей.\n\n'}Оператор отвечает на обращения.\n`;

export const movedText: Rule = {
  code: 'contract/moved-text',
  what: '`lineage` says so where most of a new section was part of another section before (`split`), and where a former section is now a sub-heading with the same id (`merged`).',
  why: 'Otherwise links and redlines say that text is new or gone that only has another place.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    nextEdition(['preamble', 'operator', 'data']),
    {
      says: 'half of the section `operator` became the section `answers`, and `lineage` does not say so.',
      files: {
        ...nextEdition(['preamble', 'operator', 'answers']).files,
        'privacy/2026-01-01/ru/01-operator.md': OPERATOR,
        'privacy/2026-06-01/ru/01-operator.md':
          '# Оператор\n\nОператор хранит данные пользователей.\n',
        'privacy/2026-06-01/ru/02-answers.md': '# Ответы\n\nОператор отвечает на обращения.\n',
      },
      finds: ['privacy/2026-06-01/ru/02-answers.md:1:1'],
    },
    {
      says: '`lineage` says `- removed: operator`, but the preamble has `## Оператор {#operator}`.',
      files: {
        ...nextEdition(['preamble'], '- removed: operator').files,
        'privacy/2026-06-01/ru/00-preamble.md': '# Политика\n\n## Оператор {#operator}\n\nТекст.\n',
      },
      finds: ['privacy/2026-06-01/ru/00-preamble.md:3:1'],
    },
  ],
  *check({ text, edition, previous }) {
    if (!edition || !previous) return;
    const [now, before] = [sectionIds(text), sectionIds(previous)];
    const told = new Set(edition.lineage.flatMap((entry) => [...targetsOf(entry)]));
    for (const { section, from } of splits(text, previous)) {
      if (!told.has(section.id)) yield { place: startOf(section.file), ...split(from, section.id) };
    }
    for (const { id, section, place } of subHeadings(text)) {
      if (!before.has(id) || now.has(id) || isMerged(edition.lineage, id, section)) continue;
      yield { place, ...merged(id, section) };
    }
  },
};

function isMerged(lineage: readonly LineageEntry[], id: string, into: string): boolean {
  return lineage.some((entry) => entry.from === id && targetsOf(entry).includes(into));
}

/** New sections most lines of which were in one section that is still there; each id once. */
function splits(text: EditionText, previous: Edition) {
  const [now, before] = [sectionIds(text), sectionIds(previous)];
  const found = new Map<string, { readonly section: Section; readonly from: string }>();
  for (const language of LANGUAGES) {
    for (const section of text.sections[language]) {
      if (before.has(section.id) || found.has(section.id)) continue;
      const lines = longLines(section);
      const from = previous.sections[language].find((old) => {
        const known = new Set(longLines(old));
        const kept = lines.filter((line) => known.has(line)).length;
        return now.has(old.id) && kept > 0 && 2 * kept > lines.length;
      });
      if (from) found.set(section.id, { section, from: from.id });
    }
  }
  return [...found.values()];
}

function longLines({ source }: Section): readonly string[] {
  return linesOf(source).filter((line) => line.length >= SHORTEST && !line.startsWith('#'));
}

function* subHeadings(
  text: EditionText,
): Generator<{ readonly id: string; readonly section: string; readonly place: Place }> {
  for (const language of LANGUAGES) {
    for (const { id: section, file, source } of text.sections[language]) {
      for (const [i, line] of linesOf(source).entries()) {
        const id = HEADING.exec(line)?.[1];
        if (id !== undefined) yield { id, section, place: { file, line: i + 1, column: 1 } };
      }
    }
  }
}

function split(from: string, to: string) {
  return messages(
    [
      `a new section "${to}" with text that "${from}" had`,
      `in "lineage": "- split: ${from}" and "into: [${from}, ${to}]"`,
      'add the entry to edition.yaml; leave it out if the text is only quoted',
    ],
    [
      `новый раздел «${to}» с текстом, который был в «${from}»`,
      `в «lineage»: «- split: ${from}» и «into: [${from}, ${to}]»`,
      'добавьте запись в edition.yaml; не добавляйте, если текст только цитируется',
    ],
  );
}

function merged(id: string, into: string) {
  return messages(
    [
      `the sub-heading "${id}", which was a section in the edition before`,
      `in "lineage": "- merged: ${id}" and "into: ${into}"`,
      'write that instead of "removed", or give the sub-heading another id',
    ],
    [
      `подзаголовок «${id}»: в прежней редакции это был раздел`,
      `в «lineage»: «- merged: ${id}» и «into: ${into}»`,
      'напишите это вместо «removed» или дайте подзаголовку другой код',
    ],
  );
}
