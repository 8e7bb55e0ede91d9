import type { RedlineBlock, Run, SectionRedline } from '../../../src/redline/model.ts';

/** `[-deleted-]`, `{+inserted+}`, `<formatted: emphasis → strong>`, `|` between cells. */
export function sayRuns(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text, marks, formerly }) => {
      const shown = marks.footnote === undefined ? text : `[^${marks.footnote}]`;
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

export function sayBlock({ change, older, newer, cells }: RedlineBlock): string {
  const places = [older, newer].map((place) =>
    place ? `${place.section}:${place.number ?? place.kind}` : '·',
  );
  return `${change} ${places.join(' ')} ${cells.map(({ runs }) => sayRuns(runs)).join(' | ')}`;
}

/** Only what changed. */
export function saySection({ id, verdict, moved, blocks }: SectionRedline): readonly string[] {
  return [
    `${id}: ${verdict}${moved ? ', moved' : ''}`,
    ...blocks.filter(({ change }) => change !== 'unchanged').map(sayBlock),
  ];
}
