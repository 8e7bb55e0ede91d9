/** What changed between two editions, as plain text: `[-words taken out-]{+words put in+}`. */
import type { ComparedPair, DocumentSubject } from '../../edition/published.ts';
import { redlineBetween } from '../../redline/comparisons.ts';
import type { RedlineBlock, Run, SectionRedline } from '../../redline/model.ts';
import { editionOf, plainSpaces } from '../../ui/dates.ts';
import { redlineWords } from '../../ui/redline.ts';

/** The sections that changed, each with its blocks that changed; ends with a newline. */
export function redlineText(subject: DocumentSubject, { older, newer }: ComparedPair): string {
  const { document, language } = subject;
  const title = plainSpaces(
    `${document.titles[language]}. ${editionOf(language, older.date)} → ${editionOf(language, newer.date)}`,
  );
  const changed = redlineBetween(subject, older, newer).sections.filter(
    (section) => section.changed || section.verdict !== 'unchanged',
  );
  return `${[title, ...changed.map((section) => sectionText(section, subject))].join('\n\n')}\n`;
}

function sectionText(
  { id, verdict, older, newer, blocks }: SectionRedline,
  { language }: DocumentSubject,
): string {
  const place = newer ?? older[0];
  const number = place && place.number > 0 ? `${place.number}. ` : '';
  const head = `${number}${place?.heading ?? id}: ${redlineWords(language).verdicts[verdict]}`;
  const changed = blocks.filter(({ change }) => change !== 'unchanged');
  return [head, ...changed.map(blockText)].join('\n');
}

const MARKS: Readonly<Partial<Record<RedlineBlock['change'], string>>> = {
  inserted: '+',
  deleted: '-',
  'moved-here': '>',
  'moved-away': '<',
};

function blockText({ change, cells }: RedlineBlock): string {
  const text = cells.map(({ runs }) => runs.map(runText).join('')).join(' | ');
  return `  ${MARKS[change] ?? '~'} ${text}`;
}

function runText({ kind, text }: Run): string {
  if (kind === 'equal') return text;
  return kind === 'inserted' ? `{+${text}+}` : `[-${text}-]`;
}
