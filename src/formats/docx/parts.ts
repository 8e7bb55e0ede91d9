/** What the parts of a Word file share while they are written: ids, links, notes, styles in use. */
import type { CivilDate } from '../../text/civil-date.ts';
import { type Numbering, numbering } from './numbering.ts';
import type { Instance } from './placement.ts';
import type { State } from './sequence.ts';
import { NAMESPACES, styleId } from './styles.ts';
import { element, xmlPart } from './xml.ts';

/** Whose changes are tracked, and when they were made. */
export interface Revision {
  readonly author: string;
  readonly date: CivilDate;
}

/** What is tracked: some words of a block, or all of it. */
export type Extent = 'words' | 'block';

/**
 * LibreOffice makes one change of a change at the end of a paragraph and of the next paragraph, if they
 * are less than a minute apart, and takes the end of the paragraph between for changed too:
 * `SwRangeRedline::CanCombine`.
 */
const TIMES: Readonly<Record<Extent, string>> = { words: '00:00:00', block: '00:02:00' };

export interface Parts {
  readonly numbering: Numbering;
  /** Names of styles in use. */
  readonly styles: ReadonlySet<string>;
  /** @returns its id */
  style(name: string): string;
  /** An empty element that says that a whole block, row or paragraph mark is tracked. */
  blockChange(state: State): string;
  /** XML within a tracked change of that state. */
  tracked(state: State, xml: string, extent: Extent): string;
  /** XML between the ends of a bookmark; a name is used once. */
  bookmarked(names: readonly string[], xml: string): string;
  /** @returns the id of the relationship with a target outside the file */
  link(target: string): string;
  /** @param name of the bookmark around its mark */
  footnote(name: string, write: (id: number) => string): number;
  /** Stands for the number of the footnote that has the bookmark `name`. */
  noteNumber(name: string): string;
  /** With the numbers of footnotes, which depend on the order of their marks in the text. */
  withNoteNumbers(text: string): string;
  footnotesPart(): string;
  relationships(): readonly string[];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function relationship(id: string, kind: string, target: string, isExternal = false): string {
  return element('Relationship', {
    Id: id,
    Type: `${RELATIONSHIPS}/${kind}`,
    Target: target,
    ...(isExternal && { TargetMode: 'External' }),
  });
}

/** Ids 0 and 1 are the separators. */
const FIRST_NOTE = 2;

export function parts({ author, date }: Revision, listOf: (list: Instance) => Instance): Parts {
  const styles = new Set<string>();
  const names = new Set<string>();
  const links = new Map<string, string>();
  const notes: string[] = [];
  const noteIds = new Map<string, number>();
  let changes = 0;
  const tracked = (state: State, xml: string, extent: Extent) =>
    element(
      state === 'inserted' ? 'w:ins' : 'w:del',
      { 'w:id': ++changes, 'w:author': author, 'w:date': `${date}T${TIMES[extent]}Z` },
      xml,
    );
  return {
    numbering: numbering(listOf),
    styles,
    style: (name) => {
      styles.add(name);
      return styleId(name);
    },
    blockChange: (state) => (state === 'kept' ? '' : tracked(state, '', 'block')),
    tracked: (state, xml, extent) =>
      state === 'kept' || xml === '' ? xml : tracked(state, xml, extent),
    bookmarked: (wanted, xml) =>
      wanted.reduce((inner, name) => {
        if (names.has(name)) return inner;
        const id = { 'w:id': names.size };
        names.add(name);
        const start = element('w:bookmarkStart', { ...id, 'w:name': name });
        return start + inner + element('w:bookmarkEnd', id);
      }, xml),
    link: (target) => {
      const id = links.get(target) ?? `link${links.size + 1}`;
      links.set(target, id);
      return id;
    },
    footnote: (name, write) => {
      const id = FIRST_NOTE + notes.length;
      noteIds.set(name, id);
      notes.push('');
      notes[id - FIRST_NOTE] = write(id);
      return id;
    },
    noteNumber: (name) => `<?note ${name}?>`,
    withNoteNumbers: (text) => {
      const ids = [...text.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) =>
        Number(id),
      );
      const numberOf = (name: string) => ids.indexOf(noteIds.get(name) ?? 0) + 1;
      return text.replace(/<\?note (\w+)\?>/g, (_, name: string) => String(numberOf(name)));
    },
    footnotesPart: () =>
      xmlPart(
        element(
          'w:footnotes',
          NAMESPACES,
          '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
          '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
          ...notes,
        ),
      ),
    relationships: () =>
      [...links].map(([target, id]) => relationship(id, 'hyperlink', target, true)),
  };
}
