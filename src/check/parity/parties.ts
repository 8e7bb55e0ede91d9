import { bareName, citiesIn, companiesIn } from '../../text/companies.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

export const parties: Rule = leafRule({
  code: 'parity/parties',
  what: 'A company has the same name, letter for letter, and the same legal form in both languages (ТОО is ЖШС, АО is АҚ), and both name the same cities. A name that is translated is left alone.',
  why: 'A party under another name, in another form or in another city is another party.',
  severity: 'warning',
  examples: [
    bilingualExample('«КаР-Тел» ЖШС, Алматы қ.', 'ТОО «КаР-Тел», г. Алматы.'),
    bilingualExample('«КаР-Тел» ЖШС', 'ТОО «Кар-Тел»', ['ru:3:1']),
    bilingualExample('«КаР-Тел» АҚ', 'ТОО «КаР-Тел»', ['ru:3:1']),
    bilingualExample('Нұр-Сұлтан қ.', 'г. Астана', ['ru:3:4']),
  ],
  *find(kk, ru) {
    const ofKk = [...companiesIn(kk, 'kk')];
    for (const party of companiesIn(ru, 'ru')) {
      const other =
        ofKk.find(({ name }) => name === party.name) ??
        ofKk.find(({ name }) => bareName(name) === bareName(party.name));
      if (!other || (other.name === party.name && other.form === party.form)) continue;
      yield { atRu: party.at, atKk: other.at, ...differ(party.text, other.text) };
    }
    const [inKk, inRu] = [citiesIn(kk, 'kk'), citiesIn(ru, 'ru')];
    const [loneKk, loneRu] = [
      inKk.filter(({ city }) => !inRu.some((one) => one.city === city)),
      inRu.filter(({ city }) => !inKk.some((one) => one.city === city)),
    ];
    const [a, b] = [loneKk[0], loneRu[0]];
    if (a && b) yield { atRu: b.at, atKk: a.at, ...differ(b.text, a.text) };
  },
});

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
