/**
 * The history of a section says of each wording when it applied, in both languages: over generated
 * libraries, against days worked out here from the editions alone.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyView } from '../../../src/site/history-view.ts';
import { addDays, type CivilDate, civilDate } from '../../../src/text/civil-date.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { plainSpaces } from '../../../src/ui/dates.ts';
import { documentOn } from '../edition/fixture-document.ts';
import { editionOf } from '../redline/edition.ts';
import { readDates } from '../ui/read-dates.ts';

/** The section takes back an earlier wording, or moves; `days` is how long the edition applies. */
interface Step {
  readonly wording: string;
  readonly isFirst: boolean;
  readonly days: number;
  readonly notice: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  wording: fc.constantFrom('One text.', 'Another text.', 'A third text.'),
  isFirst: fc.boolean(),
  days: fc.integer({ min: 1, max: 900 }),
  notice: fc.nat({ max: 60 }),
});

function editionsFrom(steps: readonly Step[]) {
  let effective = civilDate('2020-01-31');
  return steps.map(({ wording, isFirst, days, notice }) => {
    const terms = { terms: `# Terms\n\n${wording}\n` };
    const other = { other: '# Other\n\nWhat stays as it is.\n' };
    const sections = isFirst ? { ...terms, ...other } : { ...other, ...terms };
    const made = { ...editionOf(effective, sections), published: addDays(effective, -notice) };
    effective = addDays(effective, days);
    return { wording, edition: made };
  });
}

/** Each wording with the days on which it applies, newest first; the editions that have it. */
function expectedSteps(all: ReturnType<typeof editionsFrom>, today: CivilDate) {
  const shown = all.filter(({ edition }) => edition.published <= today);
  const steps: { since: CivilDate; until: CivilDate | undefined; editions: CivilDate[] }[] = [];
  for (const [i, { wording, edition }] of shown.entries()) {
    const next = shown[i + 1]?.edition.effective;
    const until = next && addDays(next, -1);
    const last = steps.at(-1);
    if (last && shown[i - 1]?.wording === wording) {
      last.until = until;
      last.editions.unshift(edition.date);
    } else steps.push({ since: edition.effective, until, editions: [edition.date] });
  }
  return steps.toReversed();
}

const SAID: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  kk: [
    [/күшіне енеді/, 'to come'],
    [/қолданылады/, 'now'],
    [/қолданылды/, 'past'],
  ],
  ru: [
    [/^Вступает в силу/, 'to come'],
    [/^Действует/, 'now'],
    [/^Действовала/, 'past'],
  ],
};

function read(language: Language, sentence: string) {
  const count = /\((\d+) редакци[яий]\)$/.exec(sentence)?.[1];
  return {
    days: readDates(language, sentence),
    time: SAID[language].find(([verb]) => verb.test(sentence))?.[1],
    count: Number(count ?? 1),
    unchanged: /без изменений|өзгеріссіз/.test(sentence),
  };
}

test('each wording has the days of all its editions, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 5000 }),
      (steps, day) => {
        const all = editionsFrom(steps);
        const first = all[0]?.edition.published ?? civilDate('2020-01-31');
        const today = addDays(first, day);
        const document = documentOn(
          today,
          all.map(({ edition }) => edition),
        );
        const expected = expectedSteps(all, today);
        for (const language of LANGUAGES) {
          const view = historyView({ document, language, section: 'terms' });
          expect(
            view.steps.map(({ force, editions }) => ({
              ...read(language, force),
              editions: editions.map(({ href }) => href.split('/').at(-2)),
            })),
          ).toEqual(
            expected.map(({ since, until, editions }) => ({
              days: [since, ...(until ? [`until ${until}`] : [])],
              time: since > today ? 'to come' : until && until < today ? 'past' : 'now',
              count: editions.length,
              unchanged: editions.length > 1,
              editions,
            })),
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a wording that comes back has a range of its own; a move is told beside its edition', () => {
  const days = { days: 365, notice: 0, isFirst: true };
  const all = editionsFrom([
    { ...days, wording: 'One text.' },
    { ...days, wording: 'Another text.' },
    { ...days, wording: 'One text.' },
    { ...days, wording: 'One text.', isFirst: false },
  ]);
  const document = documentOn(
    '2023-06-01',
    all.map(({ edition }) => edition),
  );
  const outline = LANGUAGES.map((language) =>
    historyView({ document, language, section: 'terms' }).steps.map(({ force, editions }) => [
      plainSpaces(force),
      editions.map(({ text, event }) => (event ? `${text} ${event.text}` : text)).join(', '),
    ]),
  );
  expect(outline).toEqual([
    [
      [
        '2022 жылғы 30 қаңтардан бастап өзгеріссіз қолданылады (2 редакция)',
        '30.01.2023 орны ауысты, 30.01.2022',
      ],
      [
        '2021 жылғы 30 қаңтардан бастап 2022 жылғы 29 қаңтарды қоса алғанда қолданылды',
        '30.01.2021',
      ],
      [
        '2020 жылғы 31 қаңтардан бастап 2021 жылғы 29 қаңтарды қоса алғанда қолданылды',
        '31.01.2020',
      ],
    ],
    [
      [
        'Действует с 30 января 2022 г. без изменений (2 редакции)',
        '30.01.2023 перемещён, 30.01.2022',
      ],
      ['Действовала с 30 января 2021 г. по 29 января 2022 г.', '30.01.2021'],
      ['Действовала с 31 января 2020 г. по 29 января 2021 г.', '31.01.2020'],
    ],
  ]);
});
