/** What an edition changed in the one before it. */
import * as addresses from '../edition/addresses.ts';
import type { Edition } from '../edition/library.ts';
import type { ComparedSubject, DocumentSubject } from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { redlineBetween } from '../redline/comparisons.ts';
import { bilingual } from '../text/language.ts';
import { editionOf, forceText, sentences } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { neighbourLinks, type PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import { contactView, type PageView } from './page-view.ts';
import { changedSections, type RedlineSectionView, type UnchangedSection } from './redline-view.ts';

export interface ChangesView {
  readonly page: PageView;
  readonly document: PageLink;
  readonly title: string;
  /** «По сравнению с редакцией от …» */
  readonly compared: PageLink;
  /** What the legal team says of it. */
  readonly summary: string | undefined;
  readonly counts: string;
  /** Only those that changed. */
  readonly sections: readonly RedlineSectionView[];
  readonly unchanged: readonly UnchangedSection[];
  readonly force: string;
  readonly neighbours: readonly PageLink[];
}

export function changesView(subject: ComparedSubject): ChangesView {
  const { document, before, language } = subject;
  const { edition } = subject.entry;
  const words = redlineWords(language);
  const redline = redlineBetween(subject, before, edition);
  const title = words.changesIn(edition.date);
  return {
    page: {
      language,
      title: pageTitle(`${document.titles[language]}. ${title}`, title),
      description: sentences(document.titles[language], title, edition.summary?.[language] ?? ''),
      address: bilingual((l) => addresses.changes(l, document.id, edition.date)),
      parallel: addresses.parallelChanges(document.id, edition.date),
      noindex: true,
      contact: contactView(document, language),
      feed: feedOf(subject),
    },
    document: {
      href: addresses.inForce(language, document.id),
      text: document.titles[language],
    },
    title,
    compared: {
      href: addresses.edition(language, document.id, before.date),
      text: words.comparedWith(before.date),
    },
    force: forceText(subject),
    summary: edition.summary?.[language],
    counts: words.counts(redline.counts),
    ...changedSections(redline, { headingLevel: 2, anchors: true, unchanged: 'folded' }),
    neighbours: neighbourLinks(subject, 'changes'),
  };
}

/** «Редакция от …», with its dated address. */
export function editionLink({ document, language }: DocumentSubject, edition: Edition): PageLink {
  return {
    href: addresses.edition(language, document.id, edition.date),
    text: editionOf(language, edition.date),
  };
}
