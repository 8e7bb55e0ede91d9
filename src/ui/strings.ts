/** The words of the site itself in the languages of the policy. No legal text is here. */
import type { Bilingual, Language } from '../text/language.ts';

const KAZAKH = {
  /** The language's own name. */
  languageName: 'Қазақша',
  /** The same, where there is no room: «Қаз | Рус». */
  languageShort: 'Қаз',
  /** The link to this language on pages of the other one. */
  readIn: 'Қазақша оқу',
  /** The same in the head of pages, where `languageName` is seen: a name has the words seen. */
  switchTo: 'Қазақша оқу',
  languages: 'Тіл',
  skipToText: 'Мәтінге өту',
  documents: 'Құжаттар',
  legalDocuments: 'құқықтық құжаттар',
  contents: 'Мазмұны',
  linkToSection: 'Осы бөлімге сілтеме',
  /** Before the operator's e-mail and telephone. */
  contact: 'Оператормен байланысу',
  archive: 'Редакциялар мұрағаты',
  archiveShort: 'Мұрағат',
  archiveLead:
    'Құжаттың барлық жарияланған редакциялары, ең соңғысынан бастап. Олардың мекенжайлары өзгермейді.',
  inForce: 'Қолданыстағы редакция',
  superseded: 'Күшін жойған редакция',
  upcoming: 'Күшіне әлі енбеген редакция',
  files: 'Осы редакцияның файлдары',
  /** By extension, the formats in which an edition is offered as a file, in the order of `FORMATS`. */
  formats: { pdf: 'PDF', docx: 'Word (.docx)', txt: 'Мәтін (.txt)', md: 'Markdown (.md)' },
  print: 'Басып шығару',
  checksum: 'Бақылау сомасы',
  sealChecksum: 'Мөрдің бақылау сомасы',
  evidence: 'Тексеруге арналған файлдар (.zip)',
  footnotes: 'Ескертпелер',
  backToText: 'Мәтінге оралу',
  table: 'Кесте',
  published: 'Жарияланған күні',
  whatChanged: 'Не өзгерді',
  whatChangedHere: 'Осы редакцияда не өзгерді',
  whatChangedSince: 'Содан бері не өзгерді',
  whatWillChange: 'Не өзгереді',
  /** After the day from which it applies: «2026 жылғы 1 желтоқсаннан бастап — жаңа редакция». */
  newEdition: 'жаңа редакция',
  whichAccepted: 'Мен қай редакцияны қабылдадым?',
  text: 'Мәтін',
  firstEdition: 'Бірінші редакция',
  address: 'Редакцияның мекенжайы',
  notFound: 'Бет табылмады',
  notFoundText: 'Бұл мекенжайда бет жоқ.',
  toDocuments: 'Барлық құжаттар',
  siteDescription: 'Құқықтық құжаттар: барлық редакциялары қазақ және орыс тілдерінде.',
  draft: 'Жоба: жарияланбаған редакция',
  sideBySide: 'Екі тілде қатар',
  wholeText: 'Толық мәтін',
  prevails: {
    kk: 'Мәтіндер арасында алшақтық болған жағдайда қазақ тіліндегі мәтінге басымдық беріледі.',
    ru: 'Мәтіндер арасында алшақтық болған жағдайда орыс тіліндегі мәтінге басымдық беріледі.',
    equal: 'Қазақ және орыс тілдеріндегі мәтіндердің күші бірдей.',
  },
};

export type Strings = Readonly<typeof KAZAKH>;

const RUSSIAN: Strings = {
  languageName: 'Русский',
  languageShort: 'Рус',
  readIn: 'Читать по-русски',
  switchTo: 'Русский: читать по-русски',
  languages: 'Язык',
  skipToText: 'Перейти к тексту',
  documents: 'Документы',
  legalDocuments: 'правовые документы',
  contents: 'Содержание',
  linkToSection: 'Ссылка на этот раздел',
  contact: 'Связаться с оператором',
  archive: 'Архив редакций',
  archiveShort: 'Архив',
  archiveLead: 'Все опубликованные редакции документа, начиная с последней. Их адреса не меняются.',
  inForce: 'Действующая редакция',
  superseded: 'Редакция, утратившая силу',
  upcoming: 'Предстоящая редакция',
  files: 'Файлы этой редакции',
  formats: { pdf: 'PDF', docx: 'Word (.docx)', txt: 'Текст (.txt)', md: 'Markdown (.md)' },
  print: 'Печать',
  checksum: 'Контрольная сумма',
  sealChecksum: 'Контрольная сумма печати',
  evidence: 'Файлы для проверки (.zip)',
  footnotes: 'Примечания',
  backToText: 'Вернуться к тексту',
  table: 'Таблица',
  published: 'Опубликована',
  whatChanged: 'Что изменилось',
  whatChangedHere: 'Что изменилось в этой редакции',
  whatChangedSince: 'Что изменилось с тех пор',
  whatWillChange: 'Что изменится',
  newEdition: 'новая редакция',
  whichAccepted: 'Какую редакцию я принял?',
  text: 'Текст',
  firstEdition: 'Первая редакция',
  address: 'Адрес редакции',
  notFound: 'Страница не найдена',
  notFoundText: 'По этому адресу страницы нет.',
  toDocuments: 'Все документы',
  siteDescription: 'Правовые документы: все редакции на казахском и русском языках.',
  draft: 'Проект: неопубликованная редакция',
  sideBySide: 'Параллельный текст',
  wholeText: 'Весь текст',
  prevails: {
    kk: 'При расхождении текстов преимущество имеет текст на казахском языке.',
    ru: 'При расхождении текстов преимущество имеет текст на русском языке.',
    equal: 'Тексты на казахском и русском языках имеют равную силу.',
  },
};

export const STRINGS: Bilingual<Strings> = { kk: KAZAKH, ru: RUSSIAN };

/** The extension of each format. */
export type FormatName = keyof Strings['formats'];

export function strings(language: Language): Strings {
  return STRINGS[language];
}
