/** The words of the review sheet, for the legal team: not those of the site. */
import type { KeyKind } from '../text/key-words.ts';
import type { MessageLanguage } from '../text/problem.ts';

const ENGLISH = {
  title: 'Review sheet',
  edition: 'Edition',
  published: 'Public from',
  effective: 'In force from',
  against: 'Compared with',
  first: 'none: this is the first edition',
  state: 'State',
  draft: 'draft, not sealed',
  sealed: 'sealed',
  made: 'Sheet made on',
  changes: 'Changed',
  sections: (changed: number, all: number) => `${changed} of ${all} sections`,
  oneSidedCount: (count: number) =>
    count === 0 ? 'nothing in one language alone' : `in one language alone: ${count}`,
  digest: 'SHA-256 of the text',
  summary: 'Summary for readers',
  legend: 'Marks',
  keys: {
    number: 'number',
    date: 'date',
    negation: 'negation',
    modal: 'modal verb, limit',
    term: 'defined term',
  } satisfies Record<KeyKind, string>,
  inserted: 'inserted',
  deleted: 'deleted',
  moved: 'moved, split or merged',
  changedRow: 'the row changed',
  oneSided: 'changed in one language alone',
  marksAre:
    'The marks are made by the program and may miss a word. The text is that of the edition, letter for letter; deleted words are of the one compared with.',
  notes: 'Notes',
  number: 'No.',
  signatures: 'Signatures',
  statement:
    'I have read the text of this edition in both languages, with the SHA-256 digests above, and it may be published.',
  position: 'Position',
  name: 'Name',
  signature: 'Signature',
  date: 'Date',
  approvals: 'Approvals recorded',
  noApprovals: 'none',
  valid: 'valid',
  isVoid: 'void: the text changed since',
  repeated: 'repeated: does not count',
  required: (count: number) => `needed before the seal: ${count}`,
};

export type SheetWords = Readonly<typeof ENGLISH>;

const RUSSIAN: SheetWords = {
  title: 'Лист проверки',
  edition: 'Редакция',
  published: 'Обнародуется',
  effective: 'Действует с',
  against: 'Сравнивается с',
  first: 'ни с чем: это первая редакция',
  state: 'Состояние',
  draft: 'черновик, печать не поставлена',
  sealed: 'скреплена печатью',
  made: 'Лист составлен',
  changes: 'Изменено',
  sections: (changed, all) => `разделов: ${changed} из ${all}`,
  oneSidedCount: (count) =>
    count === 0 ? 'только на одном языке: ничего' : `только на одном языке: ${count}`,
  digest: 'SHA-256 текста',
  summary: 'Кратко для читателей',
  legend: 'Пометки',
  keys: {
    number: 'число',
    date: 'дата',
    negation: 'отрицание',
    modal: 'модальный глагол, предел',
    term: 'определённый термин',
  },
  inserted: 'добавлено',
  deleted: 'исключено',
  moved: 'перемещено, разделено или объединено',
  changedRow: 'строка изменена',
  oneSided: 'изменено только на одном языке',
  marksAre:
    'Пометки расставлены программой и могут пропустить слово. Текст приведён буква в букву; исключённые слова взяты из редакции, с которой он сравнивается.',
  notes: 'Замечания',
  number: '№',
  signatures: 'Подписи',
  statement:
    'Текст этой редакции на обоих языках, с указанными контрольными суммами SHA-256, мною прочитан и может быть обнародован.',
  position: 'Должность',
  name: 'Ф. И. О.',
  signature: 'Подпись',
  date: 'Дата',
  approvals: 'Записанные одобрения',
  noApprovals: 'нет',
  valid: 'действительно',
  isVoid: 'недействительно: текст с тех пор изменён',
  repeated: 'повторное: не засчитывается',
  required: (count) => `требуется до печати: ${count}`,
};

const WORDS: Readonly<Record<MessageLanguage, SheetWords>> = { en: ENGLISH, ru: RUSSIAN };

export function sheetWords(language: MessageLanguage): SheetWords {
  return WORDS[language];
}
