/** The lists of documents: what each address shows and, in development, drafts. */
import { expect, it } from 'vitest';
import { NO_AUTHORITIES } from '../../../src/edition/witness/authorities.ts';
import { documentsView } from '../../../src/site/documents-view.ts';
import { siteLibraryOf } from '../../../src/site/published-library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { plainSpaces } from '../../../src/ui/dates.ts';
import { editionOf } from '../edition/edition-of.ts';
import { documentOn } from '../edition/fixture-document.ts';

const announced = {
  ...editionOf('2026-12-15', { preamble: '# Т\n\nА.\n' }),
  published: civilDate('2026-11-20'),
};

function entriesOn(day: string, drafts: boolean) {
  const document = documentOn(day, [announced], { drafts });
  const today = civilDate(day);
  const { site } = document;
  const library = siteLibraryOf({ site, documents: [] }, today, NO_AUTHORITIES, { drafts });
  return documentsView({ ...library, documents: [document] }, 'ru').entries;
}

it('says of a document that is announced when it takes effect', () => {
  const [entry] = entriesOn('2026-11-23', false);
  expect(plainSpaces(entry?.state?.text ?? '')).toBe('Вступает в силу 15 декабря 2026 г.');
  expect(entry?.drafts).toEqual([]);
});

it('lists drafts where there are any', () => {
  const [entry] = entriesOn('2026-11-19', true);
  expect(
    entry?.drafts.map(({ title, ...draft }) => ({ title: plainSpaces(title), ...draft })),
  ).toEqual([
    {
      title: 'Редакция от 15 декабря 2026 г.',
      href: '/ru/privacy/2026-12-15/',
      errors: 0,
      warnings: 0,
    },
  ]);
});
