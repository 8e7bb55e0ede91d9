/** Editions share the parsed trees of equal texts; what is made of them must not depend on that. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/edition/library.ts';
import { type RenderedWords, sectionsHtml } from '../../../src/formats/html/sections.ts';
import { editionSource } from '../../../src/formats/pdf/source.ts';
import { redline } from '../../../src/redline/redline.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { memo } from '../../../src/text/memo.ts';
import { baseFiles, contentOf } from '../content-tree.ts';
import { sampleView } from '../formats/pdf/sample-view.ts';
import { fixtureEditions } from '../redline/fixture.ts';

const editions = await fixtureEditions();
/** With trees of its own, so that nothing is shared. */
const apart = (edition: Edition): Edition => structuredClone(edition);

it('sections of two editions share parsed trees, sections of one edition never do', () => {
  const [first] = contentOf(baseFiles()).texts;
  const path = first?.files.find(({ path }) => path.includes('/ru/01-'))?.path ?? '';
  const twin = path.replace('/01-', '/91-');
  const [text] = contentOf({ ...baseFiles(), [twin]: baseFiles()[path] ?? null }).texts;
  const id = first?.sections.ru[1]?.id;
  const twins = text?.sections.ru.filter((section) => section.id === id) ?? [];
  expect(twins.map(({ source }) => source)).toEqual([twins[0]?.source, twins[0]?.source]);
  expect(twins[0]?.body).not.toBe(twins[1]?.body);

  const bodies = editions.map((edition) => edition.sections.ru[0]?.body);
  expect(new Set(bodies).size).toBeLessThan(bodies.length);
});

describe.each<Language>([...LANGUAGES])('%s', (language) => {
  const known: RenderedWords = memo();

  it.each(editions.map((edition) => [edition.date, edition] as const))(
    'HTML of %s',
    (_, edition) => {
      expect(sectionsHtml(edition, language, undefined, known)).toEqual(
        sectionsHtml(apart(edition), language),
      );
    },
  );

  it.each(editions.map((edition) => [edition.date, edition] as const))(
    'PDF of %s',
    (_, edition) => {
      const source = ({ sections, date }: Edition) =>
        editionSource({
          ...sampleView({}),
          sections: sections[language],
          address: `https://hitter.kz/${language}/privacy/${date}/`,
        });
      expect(source(edition)).toBe(source(apart(edition)));
    },
  );

  it.each(editions.slice(1).map((edition, i) => [edition.date, editions[i], edition] as const))(
    'changes in %s',
    (_, older, newer) => {
      if (!older) throw new Error('No edition');
      expect(redline(older, newer, language)).toEqual(
        redline(apart(older), apart(newer), language),
      );
    },
  );
});
