import { findSpans } from '../../text/spans.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

/** Forms of companies, Russian and Kazakh; abbreviations and full names. */
const FORMS: readonly (readonly [ru: string, kk: string])[] = [
  [
    'ТОО|[Тт]овариществ\\p{Ll}+ с ограниченной ответственностью',
    'ЖШС|[Жж]ауапкершілігі шектеулі серіктесті\\p{Ll}+',
  ],
  ['АО|[Аа]кционерн\\p{Ll}+ обществ\\p{Ll}+', 'АҚ|[Аа]кционерлік қоғам\\p{Ll}*'],
  ['ИП|[Ии]ндивидуальн\\p{Ll}+ предпринимател\\p{Ll}+', 'ЖК|[Жж]еке кәсіпкер\\p{Ll}*'],
  ['ГУ|[Гг]осударственн\\p{Ll}+ учреждени\\p{Ll}+', 'ММ|[Мм]емлекеттік мекеме\\p{Ll}*'],
  ['РГП', 'РМК'],
];
const CITIES: readonly (readonly [ru: RegExp, kk: RegExp])[] = [
  [/(?<!\p{L})Нур-?Султан/u, /(?<!\p{L})Нұр-?Сұлтан/u],
  ...[
    'Астан',
    'Алмат',
    'Шымкент',
    'Павлодар',
    'Атырау',
    'Тараз',
    'Талдыкорган|Талдықорған',
    'Караганд|Қарағанды',
    'Актобе|Ақтөбе',
    'Актау|Ақтау',
    'Костана|Қостана',
    'Кокшетау|Көкшетау',
    'Уральск|Орал(?!\\p{Ll})',
    'Туркестан|Түркістан',
    'Семе[йя]',
    'Кызылорд|Қызылорда',
    'Петропавловск|Петропавл',
    'Усть-Каменогорск|Өскемен',
    'Конаев|Қонаев',
  ].map(
    (names) =>
      [
        new RegExp(`(?<!\\p{L})(?:${names})`, 'u'),
        new RegExp(`(?<!\\p{L})(?:${names})`, 'u'),
      ] as const,
  ),
];

interface Party {
  readonly at: number;
  readonly form: number;
  readonly name: string;
  readonly text: string;
}

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
    const ofKk = [...partiesIn(kk, 'kk')];
    for (const party of partiesIn(ru, 'ru')) {
      const other =
        ofKk.find(({ name }) => name === party.name) ??
        ofKk.find(({ name }) => bare(name) === bare(party.name));
      if (!other || (other.name === party.name && other.form === party.form)) continue;
      yield { atRu: party.at, atKk: other.at, ...differ(party.text, other.text) };
    }
    const [inKk, inRu] = [citiesIn(kk, 1), citiesIn(ru, 0)];
    const [loneKk, loneRu] = [
      inKk.filter(({ city }) => !inRu.some((one) => one.city === city)),
      inRu.filter(({ city }) => !inKk.some((one) => one.city === city)),
    ];
    const [a, b] = [loneKk[0], loneRu[0]];
    if (a && b) yield { atRu: b.at, atKk: a.at, ...differ(b.text, a.text) };
  },
});

function* partiesIn(text: string, language: 'kk' | 'ru'): Generator<Party> {
  for (const [form, pair] of FORMS.entries()) {
    const named =
      language === 'ru'
        ? `(?<!\\p{L})(?:${pair[0]})\\s+[«"“]([^«»"“”\\n]{2,60})[»"”]`
        : `[«"“]([^«»"“”\\n]{2,60})[»"”]\\s+(?:${pair[1]})(?!\\p{L})`;
    for (const { 0: all, 1: name = '', index } of text.matchAll(new RegExp(named, 'gu'))) {
      yield { at: index, form, name, text: all };
    }
  }
}

/** Without what is easily written in another way. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function citiesIn(text: string, side: 0 | 1) {
  return CITIES.flatMap((pair, city) =>
    findSpans(text, new RegExp(pair[side].source, 'gu'))
      .slice(0, 1)
      .map(({ start, end }) => ({ city, at: start, text: text.slice(start, end) })),
  );
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
