/** Companies and cities that a text names. */
import type { Language } from './language.ts';
import { findSpans } from './spans.ts';

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

/** A company as a text names it. */
export interface Company {
  readonly at: number;
  /** Index of its legal form, the same in both languages. */
  readonly form: number;
  /** What is in the quotation marks. */
  readonly name: string;
  /** As written, with the form. */
  readonly text: string;
}

/** The companies of a text with their legal forms. */
export function* companiesIn(text: string, language: Language): Generator<Company> {
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

/** A name without what is easily written in another way. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const KAZAKH_LETTERS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/** A bare name in Russian letters: «Теміртау» as «Темиртау». */
export function russianName(name: string): string {
  return bareName(name).replace(/[әғқңөұүһі]/gu, (letter) => KAZAKH_LETTERS[letter] ?? letter);
}

/** The cities that a text names, each once. */
export function citiesIn(text: string, language: Language) {
  const side = language === 'ru' ? 0 : 1;
  return CITIES.flatMap((pair, city) =>
    findSpans(text, new RegExp(pair[side].source, 'gu'))
      .slice(0, 1)
      .map(({ start, end }) => ({ city, at: start, text: text.slice(start, end) })),
  );
}
