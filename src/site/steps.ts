/** The places one step away from a page about an edition. */
import type { Edition } from '../policy/library.ts';
import { editionOf } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import * as addresses from './addresses.ts';
import type { EditionSubject } from './paths.ts';

export interface Step {
  readonly href: string;
  readonly text: string;
}

/**
 * The edition's redline or, from there, its text; the edition before and the one after in the order
 * of force, of a redline their redlines; the archive. To both languages the switch leads.
 */
export function editionSteps(
  subject: EditionSubject,
  shown: 'edition' | 'changes',
): readonly Step[] {
  const { document, edition, language } = subject;
  const t = strings(language);
  const words = redlineWords(language);
  const index = document.editions.findIndex(({ date }) => date === edition.date);
  const first = document.editions[0];
  const isRedline = shown === 'changes';
  const pageOf = (one: Edition) =>
    isRedline && one !== first
      ? addresses.changes(language, document.id, one.date)
      : addresses.edition(language, document.id, one.date);
  const neighbour = (label: string, one: Edition | undefined): Step[] =>
    one ? [{ href: pageOf(one), text: `${label}: ${editionOf(language, one.date)}` }] : [];
  const own = addresses.edition(language, document.id, edition.date);
  return [
    ...(isRedline ? [{ href: own, text: words.wholeEdition }] : []),
    ...(!isRedline && edition !== first
      ? [{ href: addresses.changes(language, document.id, edition.date), text: words.compare }]
      : []),
    ...neighbour(words.previousEdition, document.editions[index - 1]),
    ...neighbour(words.nextEdition, document.editions[index + 1]),
    { href: addresses.archive(language, document.id), text: t.archive },
  ];
}
