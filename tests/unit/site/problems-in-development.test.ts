/** The first page in development shows every finding; a build has none. */
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { NO_AUTHORITIES } from '../../../src/edition/witness/authorities.ts';
import { problemView } from '../../../src/site/problem-view.ts';
import { publishedLibrary, siteLibraryOf } from '../../../src/site/published-library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { baseWith } from '../content-tree.ts';

const TODAY = civilDate('2026-02-01');
const content = baseWith({
  'privacy/2026-06-01/edition.yaml':
    'effective: 2026-06-01\npublished: 2026-05-01\nsummary: { kk: Өзгерді, ru: Изменено }\n',
  'privacy/2026-06-01/kk/00-preamble.md': '# Саясат\n\nМәтін.\n',
  'privacy/2026-06-01/ru/00-preamble.md': '# Политика\n\nТекст текст.\n',
  'other.svg': '<svg/>',
});

it('in development', () => {
  const found = checkContent(content, TODAY);
  const { problems } = siteLibraryOf(
    content.library,
    TODAY,
    NO_AUTHORITIES,
    { drafts: true },
    found,
  );
  const rules = problems.map(problemView).map(({ rule }) => rule);
  expect(rules).toHaveLength(found.length);
  // Of the draft, of the sealed edition's folder, and of a file outside all documents.
  expect(rules).toEqual(
    expect.arrayContaining(['letters/doubled-word', 'time/unsealed', 'format/file-name']),
  );
});

it('in a build', () => {
  expect(publishedLibrary(content, TODAY).problems).toEqual([]);
});
