/** Makers of examples: files laid over the base library of the tests. */
import type { Language } from '../text/language.ts';
import type { Example } from './rule.ts';

const FIRST = 'privacy/2026-01-01';
const HEADINGS: Readonly<Record<Language, string>> = {
  kk: '# Оператор туралы ақпарат',
  ru: '# Информация об Операторе',
};

/**
 * One section in one language.
 * @param text the words under the heading, from line 3 on
 * @param finds where the rule must find something, as `line:column`
 */
export function example(language: Language, text: string, finds: readonly string[] = []): Example {
  return wholeSection(language, `${HEADINGS[language]}\n\n${text}\n`, finds);
}

/** The same with the heading. */
export function wholeSection(
  language: Language,
  source: string,
  finds: readonly string[] = [],
): Example {
  const path = `${FIRST}/${language}/01-operator.md`;
  return { files: { [path]: source }, finds: finds.map((place) => `${path}:${place}`) };
}

/**
 * One section in both languages.
 * @param kk the text under the Kazakh heading, from line 3 on; `ru` likewise
 * @param finds where the rule must find something: `ru:3:10`
 */
export function bilingualExample(
  kk: string,
  ru: string,
  finds: readonly `${Language}:${number}:${number}`[] = [],
): Example {
  return {
    files: { ...example('kk', kk).files, ...example('ru', ru).files },
    finds: finds.map((place) => `${FIRST}/${place.replace(':', '/01-operator.md:')}`),
  };
}

const OPERATOR = `title:
  kk: Құпиялылық саясаты
  ru: Политика конфиденциальности
contact:
  name:
    kk: «КаР-Тел» ЖШС
    ru: ТОО «КаР-Тел»
  email: support@sample.kz
facts:
  name:
    kk: «КаР-Тел» ЖШС
    ru: ТОО «КаР-Тел»
  bin: "980540000397"
  address:
    kk: [Алматы қ., Қ. Жалайыри көшесі, 2-үй]
    ru: [г. Алматы, ул. К. Жалайыри, дом 2]
  phone: 8(727)350 06 06
  email: support@sample.kz
  site: sample.kz
  bank:
    iban: KZ86125KZT5004100100
    bic: HSBKKZKX
`;

/** The same where `document.yaml` lists the facts of an operator. */
export function bilingualFacts(
  kk: string,
  ru: string,
  finds: readonly `${Language}:${number}:${number}`[] = [],
): Example {
  const { files, finds: places } = bilingualExample(kk, ru, finds);
  return { files: { ...files, 'privacy/document.yaml': OPERATOR }, finds: places };
}

interface ExampleEdition {
  readonly date: string;
  readonly sections: readonly string[];
  /** Entries of `lineage`, each after a hyphen and a space; the first one is in line 7. */
  readonly lineage?: string;
}

/**
 * The edition of 2026-01-01, which has the sections preamble and operator, and one after it.
 * @param finds where the rule must find something in the later one, as `edition.yaml:7:5`
 */
export function nextEdition(
  sections: readonly string[],
  lineage = '',
  finds: readonly string[] = [],
): Example {
  return nextEditions([{ date: '2026-06-01', sections, lineage }], finds);
}

/** The same with several later ones; the rule finds something in the last. */
export function nextEditions(
  list: readonly ExampleEdition[],
  finds: readonly string[] = [],
): Example {
  const files = Object.fromEntries(list.flatMap(filesOf));
  return { files, finds: finds.map((place) => `privacy/${list.at(-1)?.date}/${place}`) };
}

function filesOf({ date, sections, lineage }: ExampleEdition) {
  const head = `effective: ${date}\npublished: ${date}\nsummary:\n  kk: Өзгерді\n  ru: Изменено\n`;
  return [
    [`privacy/${date}/edition.yaml`, head + (lineage ? `lineage:\n  ${lineage}\n` : '')],
    ...sections.flatMap((id, i) => {
      const name = `${String(i).padStart(2, '0')}-${id}.md`;
      return [
        [`privacy/${date}/kk/${name}`, '# Бөлім\n\nМәтін.\n'],
        [`privacy/${date}/ru/${name}`, '# Раздел\n\nТекст.\n'],
      ];
    }),
  ];
}

/**
 * Dates of editions.
 * @param dates of each edition by its folder: effective, published
 * @param finds where the rule must find something, as `2026-06-01/edition.yaml:1:1`
 */
export function dated(
  dates: Readonly<Record<string, readonly [effective: string, published: string]>>,
  finds: readonly string[] = [],
): Example {
  return {
    files: Object.fromEntries(
      Object.entries(dates).map(([date, [effective, published]]) => [
        `privacy/${date}/edition.yaml`,
        `effective: ${effective}\npublished: ${published}\n`,
      ]),
    ),
    finds: finds.map((place) => `privacy/${place}`),
  };
}
