/** Accepting all changes gives the newer edition, rejecting them the older one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../../src/edition/library.ts';
import { LANGUAGES, type Language } from '../../../../src/text/language.ts';
import { editionOf } from '../../redline/edition.ts';
import { fixtureEditions } from '../../redline/fixture.ts';
import { docxOf } from './docx-of.ts';
import { edited, edits, sections, textsOf } from './generated.ts';
import { type ResolveOptions, resolved } from './resolved.ts';

const RUNS = 100;

function expectExact(older: Edition, newer: Edition, languages: readonly Language[]): void {
  const isBilingual = languages.length > 1;
  const tracked = docxOf(newer, languages, older);
  const clean = (edition: Edition) =>
    resolved(docxOf(edition, languages), 'accept', { isBilingual }).columns;
  const [now, before] = [clean(newer), clean(older)];
  for (const joined of ['first', 'second'] as const) {
    const options: ResolveOptions = { joined, isBilingual };
    expect(resolved(tracked, 'accept', options).columns).toEqual(now);
    expect(resolved(tracked, 'reject', options).columns).toEqual(before);
  }
}

describe('fixture editions', async () => {
  const editions = await fixtureEditions();
  const pairs = editions.flatMap((older, i) =>
    editions.slice(i + 1, i + 2).map((newer) => [older, newer] as const),
  );
  test.each(pairs.map(([a, b]) => [a.date, b.date, a, b] as const))(
    '%s and %s',
    (_a, _b, older, newer) => {
      for (const language of LANGUAGES) expectExact(older, newer, [language]);
      expectExact(older, newer, LANGUAGES);
    },
  );
});

test('generated editions and edits', () => {
  fc.assert(
    fc.property(sections(), edits(), edits(), fc.boolean(), (sources, changes, more, areBoth) => {
      const changed = edited(sources, changes);
      const older = editionOf('2022-01-01', textsOf(sources, 'Бұрынғы сноска.'));
      const newer = editionOf(
        '2023-01-01',
        textsOf(changed, 'Жаңа сноска.\n\n    Екінші абзац.'),
        [],
        textsOf(edited(changed, more), 'Другая сноска.'),
      );
      expectExact(older, newer, areBoth ? LANGUAGES : ['kk']);
    }),
    { numRuns: RUNS },
  );
});
