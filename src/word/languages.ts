/**
 * Which language each stretch of a file is in, from its letters and words: both languages one after
 * the other, in turns, or side by side in a table of two columns.
 */
import { type Bilingual, LANGUAGES, type Language } from '../text/language.ts';
import type { Phrase } from '../text/problem.ts';
import {
  type FlowBlock,
  type FlowCell,
  type FlowParagraph,
  type FlowTable,
  textOf,
} from './flow.ts';

export interface Split {
  readonly texts: Bilingual<readonly FlowBlock[]>;
  readonly remarks: readonly Phrase[];
}

const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const RUSSIAN_LETTER = /[ёщъэц]/iu;
const KAZAKH_WORD =
  /^(?:және|мен|үшін|туралы|бойынша|осы|бір|немесе|жалпы|егер|арқылы|дейін|бар|жоқ|бұл|сол|олар|ол|оның|болып|табылады|сай|кейін|бұрын|тиіс|саясат|деректер|дербес|жеке|сақтау|тарау)$/iu;
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер|дың|дің|тың|тің|ның|нің|ларды|лерді|лары|лері|дары|дері|тары|тері|мыз|міз|ады|еді|йды|йді|атын|етін|луы|луі|ға|ге|қа|ке|нан|нен|дан|ден|тан|тен|да|де|та|те|сы|сі|ды|ді|мен|пен|бен)$/iu;
const RUSSIAN_WORD =
  /^(?:и|в|на|с|по|не|о|об|для|или|к|от|из|при|что|как|мы|вы|их|его|ее|её|также|если|это|все|за|до|под|без|через|иных|иные|лицам|лиц|данных|данные|согласие|согласия|настоящей|настоящая|политика|политики|прав|права|меры|цели|сроки|срок|г|тоо|далее|общие)$/iu;
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ему|ых|их|ый|ий|ая|яя|ое|ее|ые|ие|ться|тся|ение|ения|ении|ание|ания|ции|ция|цию|ость|ости|ами|ями|ать|ять|еть|ить|овать|ует|ают|яют|ого|ой|ей|ом|ем|ою|ую|юю|ию|ия|ии|ью|ает|яет|ства|ство|ством|ству|стве)$/iu;

/** How much more Kazakh than Russian: about one for each telling word. */
function evidence(text: string, known: ReadonlyMap<string, Language> | undefined): number {
  let sum = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (KAZAKH_LETTER.test(word)) sum += 1;
    else if (!/\p{Script=Cyrillic}/u.test(word)) continue;
    else {
      const of = known?.get(word.toLowerCase());
      if (of) sum += of === 'kk' ? 0.8 : -0.8;
      else if (KAZAKH_WORD.test(word)) sum += 0.8;
      else if (RUSSIAN_WORD.test(word)) sum -= 0.8;
      else if (RUSSIAN_LETTER.test(word)) sum -= 0.6;
      else if (word.length > 3 && RUSSIAN_ENDING.test(word)) sum -= 0.5;
      else if (word.length > 4 && KAZAKH_ENDING.test(word)) sum += 0.5;
      // Most Kazakh words of this length have a letter that Russian lacks.
      else if (word.length > 4) sum -= 0.3;
    }
  }
  return sum;
}

/** Evidence of a block: an exported file says the language in its bookmarks. */
function evidenceOf(block: FlowBlock, known: ReadonlyMap<string, Language> | undefined): number {
  const paragraphs = paragraphsIn(block);
  const named = paragraphs.flatMap(({ bookmarks }) =>
    bookmarks.flatMap((name) => /^[bhs]_(kk|ru)_/.exec(name)?.[1] ?? []),
  );
  if (named.length > 0) return named.reduce((sum, one) => sum + (one === 'kk' ? MOST : -MOST), 0);
  return evidence(textOfBlock(block), known);
}

function paragraphsIn(block: FlowBlock): readonly FlowParagraph[] {
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(paragraphsIn));
}

/** The words that only one language of an edition has. */
export function knownWords(texts: Bilingual<string>): ReadonlyMap<string, Language> {
  const words = LANGUAGES.map(
    (language) =>
      new Set([...texts[language].matchAll(/\p{L}+/gu)].map(([word]) => word.toLowerCase())),
  );
  const [kk = new Set<string>(), ru = new Set<string>()] = words;
  return new Map([
    ...[...kk].filter((word) => !ru.has(word)).map((word) => [word, 'kk'] as const),
    ...[...ru].filter((word) => !kk.has(word)).map((word) => [word, 'ru'] as const),
  ]);
}

/**
 * @param files the flows in the order given; each begins a stretch of its own
 * @param known words of the edition before
 * @param isExport whether `policy export` made the files: it sets Kazakh on the left
 */
export function splitLanguages(
  files: readonly (readonly FlowBlock[])[],
  known?: ReadonlyMap<string, Language>,
  isExport = false,
): Split {
  const texts: Record<Language, FlowBlock[]> = { kk: [], ru: [] };
  const remarks: Phrase[] = [];
  for (const blocks of files) {
    const stretch: FlowBlock[] = [];
    const settle = () => {
      const languages = languagesOf(stretch, learned(stretch, known));
      for (const [i, block] of stretch.entries()) texts[languages[i] ?? 'ru'].push(block);
      stretch.length = 0;
    };
    for (const block of blocks) {
      const columns =
        block.kind === 'table'
          ? (sideBySide(block, known) ?? (isExport ? EXPORTED : undefined))
          : undefined;
      if (block.kind !== 'table' || !columns) {
        stretch.push(block);
        continue;
      }
      settle();
      const { remark } = addColumns(block, columns, texts, known);
      if (remark) remarks.push(remark);
    }
    settle();
  }
  return { texts, remarks };
}

/** Also the words of the blocks whose language is plain: they tell that of the others. */
function learned(
  blocks: readonly FlowBlock[],
  known: ReadonlyMap<string, Language> | undefined,
): ReadonlyMap<string, Language> {
  const texts = { kk: '', ru: '' };
  for (const block of blocks) {
    const sum = evidenceOf(block, known);
    if (Math.abs(sum) >= PLAIN) texts[sum > 0 ? 'kk' : 'ru'] += `${textOfBlock(block)}\n`;
  }
  return new Map([...knownWords(texts), ...(known ?? [])]);
}

const PLAIN = 2.5;
/** Evidence counts up to this for one paragraph. */
const MOST = 6;
/** What a change of language must be worth; less where the languages take turns all along. */
const SWITCH = 1.2;
const SWITCH_IN_TURNS = 0.3;
const TURNS = 4;
const CLEAR = 1;

/** The likeliest language of each block: one without evidence is in that of its neighbours. */
function languagesOf(
  blocks: readonly FlowBlock[],
  known: ReadonlyMap<string, Language>,
): readonly Language[] {
  const scores = blocks.map((block) => {
    const sum = evidenceOf(block, known);
    return Math.max(-MOST, Math.min(MOST, sum));
  });
  const clear = scores.filter((score) => Math.abs(score) >= CLEAR).map(Math.sign);
  const turns = clear.filter((sign, i) => i > 0 && sign !== clear[i - 1]).length;
  const change = turns >= TURNS ? SWITCH_IN_TURNS : SWITCH;
  // Viterbi: the cost of a language is the evidence against it.
  const costs: [kk: number, ru: number][] = [];
  const from: [kk: Language, ru: Language][] = [];
  for (const score of scores) {
    const [kk, ru] = costs.at(-1) ?? [0, 0];
    costs.push([
      Math.min(kk, ru + change) + Math.max(0, -score),
      Math.min(ru, kk + change) + Math.max(0, score),
    ]);
    from.push([kk <= ru + change ? 'kk' : 'ru', ru <= kk + change ? 'ru' : 'kk']);
  }
  const [kk, ru] = costs.at(-1) ?? [0, 0];
  let language: Language = kk < ru ? 'kk' : 'ru';
  const languages: Language[] = [];
  for (let i = blocks.length - 1; i >= 0; i--) {
    languages.unshift(language);
    language = from[i]?.[language === 'kk' ? 0 : 1] ?? language;
  }
  return languages;
}

export function textOfBlock(block: FlowBlock): string {
  if (block.kind === 'paragraph') return textOf(block);
  return block.rows
    .flat()
    .flatMap(({ blocks }) => blocks)
    .map(textOfBlock)
    .join(' ');
}

interface Columns {
  readonly kk: number;
  readonly ru: number;
}

const EXPORTED: Columns = { kk: 0, ru: 1 };

/** The columns of a table that sets the two languages side by side. */
function sideBySide(
  { rows }: FlowTable,
  known: ReadonlyMap<string, Language> | undefined,
): Columns | undefined {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width < 2) return undefined;
  const sums = Array.from({ length: width }, (_, column) => {
    const cells = rows
      .filter((row) => row.length === width)
      .flatMap((row) => row[column]?.blocks ?? []);
    return cells.reduce((sum, block) => sum + evidenceOf(block, known), 0);
  });
  const clear = sums.map((sum) => (Math.abs(sum) < 1.5 ? 0 : Math.sign(sum)));
  const [kk, ru] = [clear.indexOf(1), clear.indexOf(-1)];
  const isOnePair = clear.filter((sign) => sign !== 0).length === 2;
  return isOnePair && kk !== -1 && ru !== -1 ? { kk, ru } : undefined;
}

/** Words above the columns, which are no part of the text. */
const COLUMN_TITLE =
  /^(?:қазақ(?:ша|\s+тілінде|\s+тілі)?|мемлекеттік\s+тілде|рус(?:ский|ский\s+язык|ский\s+текст)|на\s+русском(?:\s+языке)?|на\s+казахском(?:\s+языке)?|по-русски|орыс(?:ша|\s+тілінде)|казахский(?:\s+язык)?|kk|ru|kaz|rus|каз|рус|қаз)\.?$/iu;

function addColumns(
  table: FlowTable,
  columns: Columns,
  texts: Record<Language, FlowBlock[]>,
  known: ReadonlyMap<string, Language> | undefined,
): { readonly remark?: Phrase } {
  const others = new Set<string>();
  for (const [index, row] of table.rows.entries()) {
    const isTitles =
      index === 0 &&
      row.some(({ blocks }) => COLUMN_TITLE.test(blocks.map(textOfBlock).join(' ').trim())) &&
      row.every(({ blocks }) => {
        const text = blocks.map(textOfBlock).join(' ').trim();
        return text === '' || text === '№' || COLUMN_TITLE.test(text);
      });
    if (isTitles) {
      for (const { blocks } of row) others.add(blocks.map(textOfBlock).join(' ').trim());
      continue;
    }
    const isWhole = row.length > Math.max(columns.kk, columns.ru);
    for (const [column, cell] of row.entries()) {
      const language = isWhole
        ? LANGUAGES.find((one) => columns[one] === column)
        : languageOfCell(cell, known);
      if (language) texts[language].push(...openedUp(cell));
      else others.add(cell.blocks.map(textOfBlock).join(' ').trim());
    }
  }
  const left = [...others].filter((text) => text !== '').join(', ');
  if (left === '') return {};
  return {
    remark: {
      en: `Outside the two columns of the table, left out: ${left}`,
      ru: `Вне двух столбцов таблицы, не перенесено: ${left}`,
    },
  };
}

/** Each cell begins after a gap. */
function openedUp({ blocks }: FlowCell): readonly FlowBlock[] {
  // A cell without a counterpart has an empty line, which separates nothing.
  if (blocks.every((block) => block.kind === 'paragraph' && block.isGap)) return [];
  return blocks.map(
    (block, i): FlowBlock => (block.kind === 'paragraph' && i === 0 ? withGap(block) : block),
  );
}

function withGap(paragraph: FlowParagraph): FlowParagraph {
  return { ...paragraph, hasGapBefore: true };
}

function languageOfCell(
  { blocks }: FlowCell,
  known: ReadonlyMap<string, Language> | undefined,
): Language | undefined {
  const sum = blocks.reduce((total, block) => total + evidenceOf(block, known), 0);
  return sum === 0 ? undefined : sum > 0 ? 'kk' : 'ru';
}
