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
  /**
   * @param name of the bookmark around its mark
   * @param content its paragraphs
   * @returns its mark
   */
  footnote(name: string, content: string): string;
  /** Stands for the number of the footnote that has the bookmark `name`. */
  noteNumber(name: string): string;
  /** Numbers the footnotes in the order of their marks in the text: LibreOffice goes by it, not by ids. */
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
const NOTE_REFERENCE = /<w:footnoteReference w:id="note-(\d+)"\/>/g;

function noteReference(id: string | number): string {
  return element('w:footnoteReference', { 'w:id': id });
}

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
    footnote: (name, content) => {
      noteIds.set(name, notes.length);
      return noteReference(`note-${notes.push(content) - 1}`);
    },
    noteNumber: (name) => `<?note ${name}?>`,
    withNoteNumbers: (text) => {
      const order = [...text.matchAll(NOTE_REFERENCE)].map(([, id]) => Number(id));
      const numberOf = (name: string) => order.indexOf(noteIds.get(name) ?? 0) + 1;
      const written = order.map((id) => notes[id] ?? '');
      notes.splice(0, notes.length, ...written);
      return text
        .replace(NOTE_REFERENCE, (_, id: string) =>
          noteReference(FIRST_NOTE + order.indexOf(Number(id))),
        )
        .replace(/<\?note (\w+)\?>/g, (_, name: string) => String(numberOf(name)));
    },
    footnotesPart: () =>
      xmlPart(
        element(
          'w:footnotes',
          NAMESPACES,
          '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
          '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
          ...notes.map((content, i) => element('w:footnote', { 'w:id': FIRST_NOTE + i }, content)),
        ),
      ),
    relationships: () =>
      [...links].map(([target, id]) => relationship(id, 'hyperlink', target, true)),
  };
}
