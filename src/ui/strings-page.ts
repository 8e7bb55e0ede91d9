/** `docs/strings.md`, made from the words of the site and their uses. */
import { civilDate } from '../text/civil-date.ts';
import { type Bilingual, bilingual } from '../text/language.ts';
import { dateText, editionOf, plainSpaces, since, until } from './dates.ts';
import { lineageText } from './lineage.ts';
import { redlineWords } from './redline.ts';
import { STRINGS } from './strings.ts';
import { DATE_USES, LINEAGE_USES, REDLINE_USES, STRING_USES } from './uses.ts';

const INTRODUCTION = `# Слова сайта · Сайттың сөздері

<!-- Generated from src/ui by "npm run docs"; do not edit. -->

Здесь все слова, которые сайт сам говорит читателю: на страницах, в PDF, в ленте, в приложении.
Текстов документов здесь нет. Казахский и русский стоят рядом, чтобы юрист, для которого казахский
язык родной, мог прочесть их подряд. В примерах: А и Б вместо названий разделов, даты
2025-07-01, 2026-11-30 и 2026-12-01, какие-нибудь числа.

Если слово неверно, назовите его имя из первого столбца.
`;

/** @returns the whole page, as Markdown */
export function stringsPage(): string {
  return [
    INTRODUCTION,
    tableOf('Страницы', 'src/ui/strings.ts', rowsOf(STRINGS, STRING_USES)),
    tableOf('Сравнения', 'src/ui/redline.ts', rowsOf(bilingual(redlineWords), REDLINE_USES)),
    tableOf(
      'Старые ссылки на разделы',
      'src/ui/lineage.ts',
      rowsOf(bilingual(lineageText), LINEAGE_USES),
    ),
    tableOf(
      'Даты',
      'src/ui/dates.ts, src/ui/lineage.ts',
      DATE_USES.map(([name, use, example]): Row => ({ name, use, texts: bilingual(example) })),
    ),
    endingsTable(),
  ].join('\n');
}

interface Row {
  readonly name: string;
  readonly use: string;
  readonly texts: Bilingual<string>;
}

type UseOf<Words> = string | readonly [use: string, example: (words: Words) => string];

/** A row for each string; the strings of a group share its use. */
function rowsOf<Words extends object>(
  words: Bilingual<Words>,
  uses: Readonly<Record<string, UseOf<Words>>>,
): readonly Row[] {
  return Object.entries(uses).flatMap(([name, use]): readonly Row[] => {
    if (typeof use !== 'string') {
      const [said, example] = use;
      return [{ name, use: said, texts: bilingual((language) => example(words[language])) }];
    }
    const texts = bilingual((language) => stringsOf(words[language], name));
    return [...texts.kk].map(([key, kk]) => ({
      name: key,
      use,
      texts: { kk, ru: texts.ru.get(key) ?? '' },
    }));
  });
}

/** A string under its name, or those of a group: `verdicts.moved`. */
function stringsOf(words: object, name: string): ReadonlyMap<string, string> {
  const value: unknown = new Map<string, unknown>(Object.entries(words)).get(name);
  if (typeof value === 'string') return new Map([[name, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).map(([key, text]) => [`${name}.${key}`, String(text)] as const),
  );
}

function tableOf(heading: string, source: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, use, texts }) =>
      `| \`${name}\` | ${cell(texts.kk)} | ${cell(texts.ru)} | ${cell(use)} |\n`,
  );
  return `## ${heading}\n\n${source}\n\n| имя | қазақша | русский | где |\n| --- | --- | --- | --- |\n${lines.join('')}`;
}

function cell(text: string): string {
  return plainSpaces(text).replaceAll('|', '\\|');
}

/** Every case of every month in which Kazakh dates are written. */
function endingsTable(): string {
  const lines = Array.from({ length: 12 }, (_, i) => {
    const day = civilDate(`2026-${String(i + 1).padStart(2, '0')}-09`);
    const texts = [dateText, editionOf, since, until].map((say) => cell(say('kk', day)));
    return `| ${[...texts, cell(until('ru', day))].join(' | ')} |\n`;
  });
  return `## Окончания месяцев\n\n| день | редакция | с какого дня | последний день | по-русски |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`;
}
