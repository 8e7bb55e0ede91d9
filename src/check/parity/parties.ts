import type { EditionText } from '../../edition/library.ts';
import {
  bareName,
  type Company,
  citiesIn,
  companiesIn,
  russianName,
} from '../../text/companies.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { editDistance } from '../../text/near.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { type LeafSpot, leafRule } from './leaf-rule.ts';

export const parties: Rule = leafRule({
  code: 'parity/parties',
  what: 'A company has the same name, letter for letter, and the same legal form in both languages (ТОО is ЖШС, АО is АҚ), and both name the same cities. A name that is translated is left alone.',
  why: 'A party under another name, in another form or in another city is another party.',
  severity: 'warning',
  examples: [
    bilingualExample('«КаР-Тел» ЖШС, Алматы қ.', 'ТОО «КаР-Тел», г. Алматы.'),
    bilingualExample('«КаР-Тел» ЖШС', 'ТОО «Кар-Тел»', ['ru:3:1']),
    bilingualExample('«Дата Парк» ЖШС', 'ТОО «Дата Банк»', ['ru:3:1']),
    bilingualExample('«КаР-Тел» АҚ', 'ТОО «КаР-Тел»', ['ru:3:1']),
    bilingualExample('Нұр-Сұлтан қ.', 'г. Астана', ['ru:3:4']),
  ],
  *find(kk, ru, { text }) {
    const ofKk = [...companiesIn(kk, 'kk')];
    for (const party of companiesIn(ru, 'ru')) {
      const other =
        ofKk.find(({ name }) => name === party.name) ??
        ofKk.find(({ name }) => bareName(name) === bareName(party.name)) ??
        ofKk.find((one) => isNear(one.name, party.name) && !namesOf(ru).has(one.name));
      if (!other || (other.name === party.name && other.form === party.form)) continue;
      yield { atRu: party.at, atKk: other.at, ...differ(party.text, other.text) };
    }
    yield* variants(companiesIn(ru, 'ru'), namesIn(text, 'ru'), namesIn(text, 'kk'), (at) => ({
      atRu: at,
      atKk: 0,
    }));
    yield* variants(ofKk, namesIn(text, 'kk'), namesIn(text, 'ru'), (at) => ({
      atRu: 0,
      atKk: at,
    }));
    const [inKk, inRu] = [citiesIn(kk, 'kk'), citiesIn(ru, 'ru')];
    const [loneKk, loneRu] = [
      inKk.filter(({ city }) => !inRu.some((one) => one.city === city)),
      inRu.filter(({ city }) => !inKk.some((one) => one.city === city)),
    ];
    const [a, b] = [loneKk[0], loneRu[0]];
    if (a && b) yield { atRu: b.at, atKk: a.at, ...differ(b.text, a.text) };
  },
});

const countsOf = memo<EditionText, ReadonlyMap<string, number>>();

/** How often one language of an edition names each company. */
function namesIn(edition: EditionText, language: Language): ReadonlyMap<string, number> {
  return countsOf(edition, language, () => {
    const counts = new Map<string, number>();
    for (const section of edition.sections[language])
      for (const { text } of runningTextsOf(section))
        for (const { name } of companiesIn(text, language))
          counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  });
}

/** «Алем» where the same language has «Әлем» elsewhere, more often, or as the other language has. */
function* variants(
  named: Iterable<Company>,
  counts: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
  place: (at: number) => Pick<LeafSpot, 'atKk' | 'atRu'>,
): Generator<LeafSpot> {
  for (const { name, at, text } of named) {
    for (const [other, count] of counts) {
      if (other === name || russianName(other) !== russianName(name)) continue;
      const own = counts.get(name) ?? 0;
      const isRarer = count > own || (count === own && others.has(other) && !others.has(name));
      if (!isRarer || bareName(other) === bareName(name)) continue;
      yield {
        ...place(at),
        ...messages(
          [`"${text}", elsewhere "${other}"`, 'one name of a company', 'write both alike'],
          [`«${text}», а в других местах «${other}»`, 'одно имя компании', 'напишите одинаково'],
        ),
      };
    }
  }
}

function namesOf(ru: string): ReadonlySet<string> {
  return new Set([...companiesIn(ru, 'ru')].map(({ name }) => name));
}

/** «Дата Парк» and «Дата Банк», «Әлем» and «Алем»; a translation is farther away. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [bareName(a), bareName(b)];
  if (russianName(a) === russianName(b)) return false;
  return Math.min(one.length, other.length) >= 5 && editDistance(one, other, 2) <= 2;
}

function differ(inRu: string, inKk: string) {
  return messages(
    [
      `"${inRu}" in Russian, "${inKk}" in Kazakh`,
      'the same party and city in both languages',
      'correct the one that is wrong',
    ],
    [
      `«${inRu}» на русском, «${inKk}» на казахском`,
      'одни и те же сторона и город на обоих языках',
      'исправьте то, что неверно',
    ],
  );
}
