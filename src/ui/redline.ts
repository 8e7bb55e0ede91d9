/** The words of comparisons: verdicts, counts, and notes beside changed text. */
import type { ForceRange } from '../edition/chronicle.ts';
import type { BlockPlace, Marks, Verdict, WordCounts } from '../redline/model.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Bilingual, Language } from '../text/language.ts';
import { dateText, editionOf, forceDays, inForce, wasInForce, willApply } from './dates.ts';

const list = (headings: readonly string[]) => headings.map((one) => `«${one}»`).join(', ');

/** «2026 жылғы 1 желтоқсандағы редакция» with a Kazakh case ending. */
const kazakhEdition = (date: CivilDate, ending: string) => `${editionOf('kk', date)}${ending}`;

/** «редакция от …» in a Russian case. */
const russianEdition = (date: CivilDate, word: string) =>
  editionOf('ru', date).replace('Редакция', word);

/** One (1), few (2–4) and many (5–20). */
type RussianForms = readonly [one: string, few: string, many: string];

const RUSSIAN_PLURAL = new Intl.PluralRules('ru');
const NOUNS = {
  words: ['слово', 'слова', 'слов'],
  editions: ['редакция', 'редакции', 'редакций'],
  sections: ['раздел', 'раздела', 'разделов'],
  blocks: ['фрагмент', 'фрагмента', 'фрагментов'],
} satisfies Record<string, RussianForms>;

/** «2 слова» */
function russianCount(count: number, noun: keyof typeof NOUNS): string {
  const rule = RUSSIAN_PLURAL.select(count);
  return `${count} ${NOUNS[noun][rule === 'one' ? 0 : rule === 'few' ? 1 : 2]}`;
}

/** What became of so many words; without those that are none. */
function changedWords(
  counts: WordCounts,
  say: Readonly<Record<keyof WordCounts, (count: number) => string>>,
): string {
  return (['inserted', 'deleted', 'moved'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say[kind](counts[kind]))
    .join(', ');
}

const WORDING = { 'in-force': inForce, superseded: wasInForce, upcoming: willApply };

/** Whether a wording applies, no longer applies, or will apply. */
export type WordingState = keyof typeof WORDING;

const KAZAKH = {
  /** Of a section. */
  verdicts: {
    unchanged: 'өзгеріссіз',
    changed: 'өзгертілді',
    added: 'қосылды',
    removed: 'алып тасталды',
    moved: 'орны ауысты',
    renamed: 'атауы өзгертілді',
    merged: 'біріктірілді',
    split: 'бөлінді',
  },
  /** Of words: beside them for screen readers, and in the key. */
  insertion: 'қосылды',
  deletion: 'алып тасталды',
  move: 'орны ауысты',
  changes: 'Өзгерістер',
  changesIn: (date: CivilDate) => `${kazakhEdition(date, 'дағы')} өзгерістер`,
  /** Followed by how much changed. */
  comparedWith: (date: CivilDate) => `${kazakhEdition(date, 'мен')} салыстырғанда`,
  /** Of a Word file. */
  trackedChanges: (date: CivilDate) =>
    `${kazakhEdition(date, 'ға')} енгізілген өзгерістер түзетулер ретінде көрсетілген`,
  changedSince: (date: CivilDate) => `${kazakhEdition(date, 'дан')} кейін не өзгерді`,
  nothingChanged: 'Өзгерістер жоқ',
  textNotChanged: 'Осы уақыт ішінде мәтін өзгерген жоқ.',
  untilThen: 'Бұл күнге дейін қолданылатын редакция:',
  /** «2 слова», after the edition compared with. */
  counts: (counts: WordCounts) =>
    `${
      changedWords(counts, {
        inserted: (count) => `${count} сөз қосылды`,
        deleted: (count) => `${count} сөз алып тасталды`,
        moved: (count) => `${count} сөздің орны ауысты`,
      }) || 'сөздер өзгерген жоқ'
    }.`,
  changedSections: 'Өзгерген бөлімдер',
  unchangedSections: (count: number) => `${count} бөлім өзгеріссіз қалды`,
  /** A note that earlier editions are not listed. */
  moreEditions: (count: number) => `Тағы ${count} редакция`,
  earlierEditions: (count: number) => `Бұдан бұрынғы редакциялар: ${count}.`,
  unchangedBlocks: (count: number) => `${count} бөлік өзгеріссіз`,
  preamble: 'Кіріспе',
  absent: 'жоқ',
  oneLanguage: 'Тек бір тілде өзгертілген',
  history: 'Бөлімнің тарихы',
  historyOf: (section: string) => `Бөлімнің тарихы: ${section}`,
  historyLead: 'Бөлімнің мәтіні барлық редакцияларда, жаңасынан бастап.',
  firstWording: 'Бастапқы мәтін',
  editions: 'Редакциялар',
  /** The days on which a wording applies, by the newest of its editions. */
  wording: (state: WordingState, range: ForceRange, editions: number) => {
    if (editions === 1) return WORDING[state]('kk', range);
    const count = `(${editions} редакция)`;
    switch (state) {
      case 'in-force':
        return `${forceDays('kk', range)} өзгеріссіз қолданылады ${count}`;
      case 'superseded':
        return `${forceDays('kk', range)} өзгеріссіз қолданылды ${count}`;
      case 'upcoming':
        return `${willApply('kk', range)}, одан әрі өзгеріссіз ${count}`;
    }
  },
  previousEdition: (date: CivilDate) => `Алдыңғы редакция: ${dateText('kk', date)}`,
  nextEdition: (date: CivilDate) => `Келесі редакция: ${dateText('kk', date)}`,
  compare: 'Алдыңғы редакциямен салыстыру',
  neighbours: 'Басқа редакциялар',
  feed: 'Редакциялар таспасы (RSS)',
  wholeEdition: 'Редакцияның толық мәтіні',
  matrix: 'Редакциялар бойынша бөлімдер',
  matrixLead:
    'Әр редакцияда қай бөлімнің өзгергені көрсетілген. Белгі сол жердегі салыстыруға апарады.',
  section: 'Бөлім',
  movedFromNumber: (number: number) => `Бұрынғы орны: ${number}-бөлім.`,
  madeOf: (headings: readonly string[]) => `Біріктірілген бөлімдер: ${list(headings)}.`,
  becameParts: (headings: readonly string[]) => `Бөлім мына бөлімдерге бөлінді: ${list(headings)}.`,
  splitFrom: (headings: readonly string[]) => `Мына бөлімнен бөлініп шықты: ${list(headings)}.`,
  formerly: (heading: string) => `Бұрынғы атауы: «${heading}».`,
  movedHere: 'орны ауысты: бұрын басқа жерде болған',
  movedAway: 'орны ауысты: қазір басқа жерде',
  movedFrom: (heading: string) => `орны ауысты: бұрын «${heading}» бөлімінде болған`,
  movedTo: (heading: string) => `орны ауысты: қазір «${heading}» бөлімінде`,
  /** Said where the new paragraph begins. */
  paragraphSplit: 'абзац бөлінді',
  itemSplit: 'тармақ бөлінді',
  paragraphsMerged: 'абзацтар біріктірілді',
  itemsMerged: 'тармақтар біріктірілді',
  /** Followed by the addresses. */
  relinked: 'Сілтеменің мекенжайы өзгертілді',
  relinkedSeveral: 'Сілтемелердің мекенжайлары өзгертілді',
  links: (count: number) => `сілтемелер: ${count}`,
  /** What became of a retired section. */
  became: (date: CivilDate) =>
    `${kazakhEdition(date, 'дан')} бастап бұл бөлімнің мәтіні мына жерде:`,
  removedIn: (date: CivilDate) => `${kazakhEdition(date, 'да')} бұл бөлім алып тасталды.`,
  kinds: {
    heading: 'тақырып',
    subheading: 'кіші тақырып',
    paragraph: 'абзац',
    item: 'тізім тармағы',
    row: 'кесте жолы',
    footnote: 'ескертпе',
    code: 'код',
    break: 'бөлгіш сызық',
  },
  marks: {
    emphasis: 'курсив',
    strong: 'қалың қаріп',
    code: 'код',
    none: 'қалыпты қаріп',
    link: 'сілтеме',
  },
};

export type RedlineWords = Readonly<typeof KAZAKH>;

/** Into how many sections one was split. */
const PIECES: Readonly<Record<number, string>> = { 2: 'два', 3: 'три', 4: 'четыре', 5: 'пять' };

const RUSSIAN: RedlineWords = {
  verdicts: {
    unchanged: 'без изменений',
    changed: 'изменён',
    added: 'добавлен',
    removed: 'исключён',
    moved: 'перемещён',
    renamed: 'переименован',
    merged: 'объединён',
    split: 'разделён',
  },
  insertion: 'добавлено',
  deletion: 'исключено',
  move: 'перемещено',
  changes: 'Изменения',
  changesIn: (date) => `Изменения в ${russianEdition(date, 'редакции')}`,
  comparedWith: (date) => `По сравнению с ${russianEdition(date, 'редакцией')}`,
  trackedChanges: (date) =>
    `Изменения к ${russianEdition(date, 'редакции')} показаны как исправления`,
  changedSince: (date) => `Что изменилось после ${russianEdition(date, 'редакции')}`,
  nothingChanged: 'Изменений нет',
  textNotChanged: 'За это время текст не менялся.',
  untilThen: 'До этого дня действует:',
  counts: (counts) =>
    `${
      changedWords(counts, {
        inserted: (count) => `добавлено ${russianCount(count, 'words')}`,
        deleted: (count) => `исключено ${russianCount(count, 'words')}`,
        moved: (count) => `перемещено ${russianCount(count, 'words')}`,
      }) || 'слова не изменились'
    }.`,
  changedSections: 'Изменённые разделы',
  unchangedSections: (count) => `${russianCount(count, 'sections')} без изменений`,
  moreEditions: (count) => `Ещё ${russianCount(count, 'editions')}`,
  earlierEditions: (count) => `Более ранних редакций: ${count}.`,
  unchangedBlocks: (count) => `${russianCount(count, 'blocks')} без изменений`,
  preamble: 'Преамбула',
  absent: 'нет',
  oneLanguage: 'Изменено только на одном языке',
  history: 'История раздела',
  historyOf: (section) => `История раздела: ${section}`,
  historyLead: 'Текст раздела во всех редакциях, начиная с последней.',
  firstWording: 'Первоначальный текст',
  editions: 'Редакции',
  wording: (state, range, editions) => {
    const text = WORDING[state]('ru', range);
    if (editions === 1) return text;
    return `${text}${state === 'upcoming' ? ', далее' : ''} без изменений (${russianCount(editions, 'editions')})`;
  },
  previousEdition: (date) => `Предыдущая: ${dateText('ru', date)}`,
  nextEdition: (date) => `Следующая: ${dateText('ru', date)}`,
  compare: 'Сравнить с предыдущей редакцией',
  neighbours: 'Другие редакции',
  feed: 'Лента редакций (RSS)',
  wholeEdition: 'Полный текст редакции',
  matrix: 'Разделы по редакциям',
  matrixLead: 'Какой раздел в какой редакции изменился. Знак ведёт к сравнению в этом месте.',
  section: 'Раздел',
  movedFromNumber: (number) => `Прежнее место: раздел ${number}.`,
  madeOf: (headings) => `Объединены разделы: ${list(headings)}.`,
  becameParts: (headings) =>
    `Раздел разделён на ${PIECES[headings.length] ?? headings.length}: ${list(headings)}.`,
  splitFrom: (headings) => `Выделен из раздела: ${list(headings)}.`,
  formerly: (heading) => `Прежнее название: «${heading}».`,
  movedHere: 'перемещено сюда',
  movedAway: 'перемещено в другое место',
  movedFrom: (heading) => `перемещено из раздела «${heading}»`,
  movedTo: (heading) => `перемещено в раздел «${heading}»`,
  paragraphSplit: 'абзац разделён',
  itemSplit: 'пункт разделён',
  paragraphsMerged: 'абзацы объединены',
  itemsMerged: 'пункты объединены',
  relinked: 'Адрес ссылки изменён',
  relinkedSeveral: 'Адреса ссылок изменены',
  links: (count) => `ссылок: ${count}`,
  became: (date) =>
    `Начиная с ${russianEdition(date, 'редакции')} текст этого раздела находится здесь:`,
  removedIn: (date) => `В ${russianEdition(date, 'редакции')} этот раздел исключён.`,
  kinds: {
    heading: 'заголовок',
    subheading: 'подзаголовок',
    paragraph: 'абзац',
    item: 'пункт списка',
    row: 'строка таблицы',
    footnote: 'примечание',
    code: 'код',
    break: 'разделитель',
  },
  marks: {
    emphasis: 'курсив',
    strong: 'полужирный',
    code: 'код',
    none: 'обычный шрифт',
    link: 'ссылка',
  },
};

const WORDS: Bilingual<RedlineWords> = { kk: KAZAKH, ru: RUSSIAN };

/** As the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function redlineWords(language: Language): RedlineWords {
  return WORDS[language];
}

/** The signs of verdicts, always shown with the words. */
export const VERDICT_SIGNS: Readonly<Record<Verdict | 'first' | 'absent', string>> = {
  first: '○',
  unchanged: '·',
  changed: '±',
  added: '+',
  removed: '−',
  moved: '↕',
  renamed: '≈',
  merged: '&',
  split: '÷',
  absent: '',
};

/** «полужирный → курсив» */
export function formattingText(language: Language, former: Marks, now: Marks): string {
  const names = WORDS[language].marks;
  const said = ({ emphasis, strong, code, href }: Marks) =>
    [
      emphasis && names.emphasis,
      strong && names.strong,
      code && names.code,
      href !== undefined && `${names.link} ${href}`,
    ]
      .filter((name) => typeof name === 'string')
      .join(', ') || names.none;
  return `${said(former)} → ${said(now)}`;
}

/** «абзац → пункт списка»; empty if both have the same kind. */
export function structureText(language: Language, former: BlockPlace, now: BlockPlace): string {
  const { kinds } = WORDS[language];
  return former.kind === now.kind ? '' : `${kinds[former.kind]} → ${kinds[now.kind]}`;
}
