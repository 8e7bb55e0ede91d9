/**
 * Where readers see each string of the site, for the lawyer who reads `docs/strings.md`. A string
 * with parts has an example of its parts.
 */
import { type CivilDate, civilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';
import * as dates from './dates.ts';
import { type LineageText, sectionChange } from './lineage.ts';
import type { RedlineWords } from './redline.ts';
import type { Strings } from './strings.ts';

/** The use of each string: the compiler asks for those that have none. */
type Uses<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...parts: never) => string
    ? readonly [use: string, example: (words: Words) => string]
    : string;
};

const SINCE: CivilDate = civilDate('2025-07-01');
const UNTIL: CivilDate = civilDate('2026-11-30');
const DATE: CivilDate = civilDate('2026-12-01');
const RANGE = { since: SINCE, until: UNTIL };
const EDITION = { date: DATE, effective: DATE };
const SECTIONS = ['А', 'Б'];

export const STRING_USES: Uses<Strings> = {
  languageName: 'переключатель языков вверху каждой страницы; главная страница',
  languageShort: 'вверху страницы: ссылка на страницу, где оба языка рядом («Қаз | Рус»)',
  readIn: 'у раздела: ссылка на тот же раздел на этом языке, со страницы другого языка',
  switchTo: 'полное название ссылки в переключателе языков, для программ чтения с экрана',
  languages: 'название переключателя языков, для программ чтения с экрана',
  skipToText: 'первая ссылка страницы, для читающих с клавиатуры',
  documents: 'заголовок списка документов',
  legalDocuments: 'название главной страницы: имя сайта и эти слова',
  contents: 'заголовок оглавления',
  linkToSection: 'ссылка на раздел, перед его заголовком, для программ чтения с экрана',
  contact: 'перед электронной почтой и телефоном оператора',
  archive: 'заголовок страницы со всеми редакциями; ссылки на неё; название ленты',
  archiveShort: 'короткая ссылка на страницу со всеми редакциями',
  archiveLead: 'под заголовком страницы со всеми редакциями; описание ленты',
  inForce: 'о редакции, которая применяется; ссылка на неё',
  superseded: 'о редакции, вместо которой применяется более поздняя',
  upcoming: 'о редакции, которая опубликована, но ещё не применяется',
  files: 'заголовок над ссылками на файлы редакции',
  formats: 'ссылка на файл редакции',
  print: 'кнопка',
  checksum: 'внизу страниц PDF, перед SHA-256 текста',
  sealChecksum:
    'у файлов редакции, внизу страниц PDF и в ленте, перед SHA-256 печати (файла seal.json)',
  evidence: 'ссылка на файл, по которому редакцию проверяют без этого сайта',
  footnotes: 'заголовок примечаний в конце раздела',
  backToText: 'ссылка от примечания к месту в тексте, для программ чтения с экрана',
  table: 'название таблицы («Таблица 10-3»), для программ чтения с экрана',
  published: 'в списке редакций, перед датой',
  whatChanged: 'список редакций, которые читатель мог принять: ссылка на сравнение',
  whatChangedHere: 'на странице редакции, перед пояснением юристов или ссылкой на сравнение',
  whatChangedSince: 'на странице утратившей силу редакции: ссылка на сравнение с действующей',
  whatWillChange: 'ссылка на сравнение с редакцией, которая ещё не вступила в силу',
  newEdition: 'после даты: «С 1 декабря 2026 г. — …»',
  whichAccepted:
    'на странице редакции: заголовок списка редакций с днями их действия; на утратившей силу — ссылка на архив',
  text: 'там же: ссылка на текст редакции',
  firstEdition: 'в списке редакций и в ленте, вместо пояснения к изменениям',
  address: 'перед постоянным адресом редакции',
  notFound: 'заголовок страницы для адресов, которых нет',
  notFoundText: 'текст той же страницы',
  toDocuments: 'ссылка внизу страницы на список документов',
  siteDescription: 'описание сайта для поисковых систем, если его нет в site.yaml',
  draft: 'о редакции, которой на сайте ещё нет; только при подготовке текста',
  sideBySide: 'переключатель языков: полное название страницы, где оба языка рядом',
  wholeText: 'в приложении: ссылка от одного раздела ко всему тексту',
  prevails: 'на странице редакции: какой из двух текстов имеет преимущество (document.yaml)',
};

export const REDLINE_USES: Uses<RedlineWords> = {
  verdicts: 'что стало с разделом (Бөлім … / Раздел …), рядом с его заголовком и в списках',
  insertion: 'о словах: обозначение и слово перед вставкой для программ чтения с экрана',
  deletion: 'о словах: обозначение и слово перед исключённым для программ чтения с экрана',
  trackedChanges: [
    'в файле Word под названием, если в нём отмечены исправления',
    (words) => words.trackedChanges(SINCE),
  ],
  move: 'о словах: обозначение',
  changes: 'ссылка на сравнение с предыдущей редакцией',
  changesIn: ['заголовок страницы сравнения', (words) => words.changesIn(DATE)],
  comparedWith: [
    'страница сравнения, перед числом изменённых слов',
    (words) => words.comparedWith(SINCE),
  ],
  changedSince: [
    'заголовок сравнения с действующей редакцией',
    (words) => words.changedSince(SINCE),
  ],
  nothingChanged: 'заголовок вместо сравнения, если изменений нет',
  textNotChanged: 'под ним, после дней действия редакции',
  untilThen: 'сравнение с редакцией, которая ещё не вступила в силу: перед ссылкой на действующую',
  counts: [
    'сколько слов изменено',
    (words) => words.counts({ inserted: 2, deleted: 6, moved: 23 }),
  ],
  changedSections: 'название списка изменённых разделов',
  unchangedSections: [
    'под списком изменённых разделов, скрыто до нажатия',
    (words) => words.unchangedSections(10),
  ],
  moreEditions: [
    'пояснения к более ранним изменениям, скрыто до нажатия',
    (words) => words.moreEditions(3),
  ],
  earlierEditions: [
    'перед ссылкой на архив, если редакций больше, чем помещается',
    (words) => words.earlierEditions(3),
  ],
  unchangedBlocks: [
    'в сравнении: ссылка вместо абзацев, которые не изменились',
    (words) => words.unchangedBlocks(5),
  ],
  preamble: 'в списке изменённых разделов: то, что стоит до первого раздела',
  absent: 'таблица разделов: раздела в этой редакции нет, для программ чтения с экрана',
  oneLanguage: 'сравнение на двух языках: пометка у места, изменённого только в одном',
  history: 'у раздела: ссылка на все его редакции',
  historyOf: ['заголовок страницы раздела во всех редакциях', (words) => words.historyOf('А')],
  historyLead: 'под ним',
  firstWording: 'история раздела и таблица разделов: текст, с которого раздел начался',
  editions: 'история раздела: перед редакциями с одним и тем же текстом',
  wording: [
    'история раздела: когда применяется текст, не менявшийся в нескольких редакциях',
    (words) => words.wording('in-force', RANGE, 3),
  ],
  previousEdition: ['ссылка на предыдущую редакцию', (words) => words.previousEdition(SINCE)],
  nextEdition: ['ссылка на следующую редакцию', (words) => words.nextEdition(DATE)],
  compare: 'ссылка на сравнение; в ленте перед адресом сравнения',
  neighbours: 'название ссылок на соседние редакции, для программ чтения с экрана',
  feed: 'ссылка на ленту',
  wholeEdition: 'ссылка от сравнения к тексту',
  matrix: 'архив: заголовок таблицы «разделы × редакции»',
  matrixLead: 'под ним',
  section: 'заголовок первого столбца той же таблицы',
  movedFromNumber: ['сравнение: раздел стоит на другом месте', (words) => words.movedFromNumber(7)],
  madeOf: ['сравнение: раздел составлен из других', (words) => words.madeOf(SECTIONS)],
  becameParts: ['сравнение: раздел разделён', (words) => words.becameParts(SECTIONS)],
  splitFrom: ['сравнение: раздел выделен из другого', (words) => words.splitFrom(['А'])],
  formerly: ['сравнение: раздел переименован', (words) => words.formerly('А')],
  movedHere: 'сравнение: абзац перемещён внутри раздела, на новом месте',
  movedAway: 'сравнение: абзац перемещён внутри раздела, на прежнем месте',
  movedFrom: [
    'сравнение: абзац перемещён из другого раздела, на новом месте',
    (words) => words.movedFrom('А'),
  ],
  movedTo: [
    'сравнение: абзац перемещён в другой раздел, на прежнем месте',
    (words) => words.movedTo('А'),
  ],
  paragraphSplit: 'сравнение: пометка там, где начинается новый абзац',
  itemSplit: 'сравнение: пометка там, где начинается новый пункт списка',
  paragraphsMerged: 'сравнение: пометка там, где начинался присоединённый абзац',
  itemsMerged: 'сравнение: пометка там, где начинался присоединённый пункт списка',
  relinked: 'сравнение: изменён только адрес ссылки; перед прежним и новым адресом',
  relinkedSeveral: 'то же, ссылок несколько; перед прежними и новыми адресами',
  links: ['там же: сколько ссылок изменено одинаково', (words) => words.links(3)],
  became: [
    'история раздела, которого больше нет: перед ссылкой на новый раздел',
    (words) => words.became(DATE),
  ],
  removedIn: ['история исключённого раздела', (words) => words.removedIn(DATE)],
  kinds: 'сравнение: абзац стал, например, пунктом списка («абзац → пункт списка»)',
  marks: 'сравнение: изменилось оформление слов («полужирный → курсив»)',
};

export const LINEAGE_USES: Uses<LineageText> = {
  absent: 'название списка таких разделов, для программ чтения с экрана',
  split: ['у первого из новых разделов, перед ссылками на другие', (words) => words.split('А')],
  merged: ['у раздела, в который вошёл прежний', (words) => words.merged('А')],
  renamed: ['у переименованного раздела', (words) => words.renamed('А')],
  removed: [
    'вместо исключённого раздела, перед ссылкой на редакцию',
    (words) => words.removed('А', DATE),
  ],
  upcoming: [
    'вместо раздела, который появится, перед ссылкой на редакцию',
    (words) => words.upcoming('А', DATE),
  ],
};

type DateUse = readonly [name: string, use: string, example: (language: Language) => string];

export const DATE_USES: readonly DateUse[] = [
  ['dateText', 'день: дата публикации, соседние редакции', (l) => dates.dateText(l, SINCE)],
  ['editionOf', 'имя редакции', (l) => dates.editionOf(l, SINCE)],
  ['inForce', 'действует, последний день не известен', (l) => dates.inForce(l, { since: SINCE })],
  ['inForce', 'действует, следующая редакция уже опубликована', (l) => dates.inForce(l, RANGE)],
  ['wasInForce', 'утратила силу', (l) => dates.wasInForce(l, RANGE)],
  ['ceased', 'утратила силу, на её странице', (l) => dates.ceased(l, DATE)],
  ['takesEffect', 'ещё не действует', (l) => dates.takesEffect(l, DATE)],
  [
    'willApply',
    'ещё не действует, а следующая редакция уже опубликована',
    (l) => dates.willApply(l, { since: DATE, until: civilDate('2027-02-28') }),
  ],
  ['since', 'с какого дня, перед «новая редакция»', (l) => dates.since(l, DATE)],
  [
    'forceDays',
    'дни действия, после слов «Действующая редакция:»',
    (l) => dates.forceDays(l, RANGE),
  ],
  ['numericDays', 'дни действия цифрами, в списке редакций', (l) => dates.numericDays(l, RANGE)],
  [
    'numericDays',
    'то же, последний день не известен',
    (l) => dates.numericDays(l, { since: SINCE }),
  ],
  ...(['changed', 'added', 'moved', 'renamed', 'merged', 'split'] as const).map(
    (verdict): DateUse => [
      'sectionChange',
      'у раздела: что с ним сделала эта редакция',
      (l) => sectionChange(l, verdict, EDITION, true),
    ],
  ),
  [
    'sectionChange',
    'то же, редакция ещё не вступила в силу',
    (l) => sectionChange(l, 'changed', EDITION, false),
  ],
];
