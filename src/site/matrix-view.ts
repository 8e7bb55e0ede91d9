/** Sections by editions: which edition changed which section. */
import * as addresses from '../edition/addresses.ts';
import { type DocumentSubject, type EditionSubject, headingOf } from '../edition/published.ts';
import { sectionIds } from '../edition/succession.ts';
import { redlineOf } from '../redline/comparisons.ts';
import type { SectionRedline, Verdict } from '../redline/model.ts';
import { numericDate } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import type { PageLink } from './neighbours.ts';

/** What an edition did to a section; `first`: the document began with it; `absent`: there is none. */
export interface MatrixCell {
  readonly verdict: Verdict | 'first' | 'absent';
  /** «изменён» */
  readonly label: string;
  /** The link to its redline; undefined if nothing changed. */
  readonly href: string | undefined;
}

export interface MatrixRow {
  /** The section's title in the newest edition that has it, linked to its history. */
  readonly section: PageLink;
  /** One for each edition. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixView {
  /** Newest first. */
  readonly editions: readonly PageLink[];
  /** The sections of the newest edition in order, then those it no longer has. */
  readonly rows: readonly MatrixRow[];
}

export function matrixView(subject: DocumentSubject): MatrixView {
  const { document, language } = subject;
  const newestFirst = document.chronicle.entries.toReversed();
  const ids = [...new Set(newestFirst.flatMap(({ edition }) => sectionIds(edition)))];
  const columns = newestFirst.map((entry) => columnOf({ ...subject, entry }));
  return {
    editions: newestFirst.map(({ edition: { date } }) => ({
      href: addresses.edition(language, document.id, date),
      text: numericDate(date),
    })),
    rows: ids.map((id) => ({
      section: {
        href: addresses.history(language, document.id, id),
        text: headingOf(subject, id),
      },
      cells: columns.map((cellOf) => cellOf(id)),
    })),
  };
}

/** The cells of one edition, by section id. */
function columnOf(subject: EditionSubject): (id: string) => MatrixCell {
  const { document, language } = subject;
  const { edition } = subject.entry;
  const words = redlineWords(language);
  const redline = redlineOf(subject);
  if (!redline) {
    const first = new Set(sectionIds(edition));
    return (id) =>
      first.has(id)
        ? {
            verdict: 'first',
            label: words.firstWording.toLowerCase(),
            href: addresses.anchor(addresses.edition(language, document.id, edition.date), id),
          }
        : { verdict: 'absent', label: words.absent, href: undefined };
  }
  const changes = addresses.changes(language, document.id, edition.date);
  const own = new Map(redline.sections.map((section) => [section.id, section]));
  const retired = new Map(redline.sections.flatMap((one) => one.older.map(({ id }) => [id, one])));
  return (id) => {
    const section: SectionRedline | undefined = own.get(id) ?? retired.get(id);
    if (!section) return { verdict: 'absent', label: words.absent, href: undefined };
    const { verdict } = section;
    const label = words.verdicts[verdict];
    if (verdict === 'unchanged') return { verdict, label, href: undefined };
    return { verdict, label, href: addresses.anchor(changes, section.id) };
  };
}
