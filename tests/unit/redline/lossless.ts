import { expect } from 'vitest';
import type { EditionText } from '../../../src/edition/library.ts';
import type { BlockPlace, Marks, Redline, RedlineBlock, Side } from '../../../src/redline/model.ts';
import { placeIn, runsIn, textsIn } from '../../../src/redline/projection.ts';
import { sameMarks } from '../../../src/redline/runs.ts';
import type { Piece } from '../../../src/redline/tokens.ts';
import { unitsOf } from '../../../src/redline/units.ts';
import type { Language } from '../../../src/text/language.ts';
import { plainText } from '../../../src/text/plain-text.ts';

/** Checks what `model.ts` promises of `redline`. */
export function expectLossless(
  redline: Redline,
  older: EditionText,
  newer: EditionText,
  language: Language,
): void {
  expectSame(blocksIn('older', redline), older, language);
  expectSame(blocksIn('newer', redline), newer, language);
}

function expectSame(
  projected: ReadonlyMap<string, readonly ProjectedBlock[]>,
  edition: EditionText,
  language: Language,
): void {
  const sections = edition.sections[language];
  expect([...projected.keys()].sort()).toEqual(sections.map(({ id }) => id).sort());
  for (const section of sections) {
    const units = unitsOf(section, 'newer');
    const blocks = projected.get(section.id) ?? [];
    expect(blocks.map(({ place, texts }) => ({ place, texts }))).toEqual(
      units.map(({ place, node }) => ({
        place,
        texts: (node.type === 'tableRow' ? node.children : [node]).map(plainText),
      })),
    );
    expect(blocks.map(({ marked }) => joined(marked))).toEqual(
      units.map(({ cells }) =>
        joined(cells.flat().flatMap(({ space, pieces }) => (space ? [space, ...pieces] : pieces))),
      ),
    );
  }
}

/** A block of one edition as the redline has it. */
interface ProjectedBlock {
  readonly place: BlockPlace;
  /** One for each cell, plain. */
  readonly texts: readonly string[];
  /** The text in pieces of one set of marks each. */
  readonly marked: readonly { readonly text: string; readonly marks: Marks }[];
}

/** The blocks of one edition by section, in the order of the text. */
function blocksIn(side: Side, redline: Redline): ReadonlyMap<string, readonly ProjectedBlock[]> {
  const sections = new Map<string, ProjectedBlock[]>();
  for (const block of redline.sections.flatMap(({ blocks }) => blocks)) {
    const place = placeIn(side, block);
    if (!place) continue;
    const section = sections.get(place.section) ?? [];
    sections.set(place.section, section);
    const own = projected(side, block, place);
    const part = side === 'older' ? block.olderPart : block.newerPart;
    const begun = part && part.index > 0 ? section.at(-1) : undefined;
    if (begun && begun.place === place) section[section.length - 1] = together(begun, own);
    else section.push(own);
  }
  return sections;
}

/** Parts of one block, which the redline has one after the other. */
function together(first: ProjectedBlock, next: ProjectedBlock): ProjectedBlock {
  return {
    place: first.place,
    texts: [first.texts.join('') + next.texts.join('')],
    marked: [...first.marked, ...next.marked],
  };
}

function projected(side: Side, block: RedlineBlock, place: BlockPlace): ProjectedBlock {
  return {
    place,
    texts: textsIn(side, block),
    marked: runsIn(side, block)
      .flat()
      .map(({ text, marks, formerly }) => ({
        text,
        marks: side === 'older' ? (formerly ?? marks) : marks,
      })),
  };
}

/** However the text was cut into pieces. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.marks.footnote === undefined && sameMarks(last.marks, piece.marks)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else result.push({ text: piece.text, marks: piece.marks });
  }
  return result;
}
