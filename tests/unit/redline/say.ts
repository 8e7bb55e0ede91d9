import type { RedlineBlock, Run, SectionRedline } from '../../../src/redline/model.ts';

/**
 * `[-deleted-]`, `{+inserted+}`, `<formatted: emphasis → strong>`, `|` between cells. Where the words
 * are in the other edition, if elsewhere: `[-moved ↕data:2-]`.
 */
export function sayRuns(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text, marks, formerly, moved }) => {
      const place = moved ? ` ↕${moved.section}:${moved.number ?? moved.kind}` : '';
      const shown = marks.footnote === undefined ? text + place : `[^${marks.footnote}]`;
      if (kind === 'inserted') return `{+${shown}+}`;
      if (kind === 'deleted') return `[-${shown}-]`;
      return formerly ? `<${shown}: ${sayMarks(formerly)} → ${sayMarks(marks)}>` : shown;
    })
    .join('');
}

function sayMarks(marks: Run['marks']): string {
  const said = Object.entries(marks).map(([mark, value]) =>
    value === true ? mark : String(value),
  );
  return said.join(' ') || 'plain';
}

/** `changed split` and `changed merged` are parts of a block. */
export function sayBlock({ change, olderPart, newerPart, ...block }: RedlineBlock): string {
  const { older, newer, cells } = block;
  const name = [change, olderPart && 'split', newerPart && 'merged'].filter(Boolean).join(' ');
  const places = [older, newer].map((place) =>
    place ? `${place.section}:${place.number ?? place.kind}` : '·',
  );
  return `${name} ${places.join(' ')} ${cells.map(({ runs }) => sayRuns(runs)).join(' | ')}`;
}

/** Only what changed. */
export function saySection({ id, verdict, moved, blocks }: SectionRedline): readonly string[] {
  return [
    `${id}: ${verdict}${moved ? ', moved' : ''}`,
    ...blocks.filter(({ change }) => change !== 'unchanged').map(sayBlock),
  ];
}
