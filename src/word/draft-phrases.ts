/** What a person is told or asked about a draft that was made from a file. */
import type { Language } from '../text/language.ts';
import type { Phrase } from '../text/problem.ts';

const IN: Readonly<Record<Language, Phrase>> = {
  kk: { en: 'Kazakh', ru: 'казахском' },
  ru: { en: 'Russian', ru: 'русском' },
};

export function noText(language: Language): Phrase {
  return {
    en: `No ${IN[language].en} text was found; import the ${IN[language].en} file together with this one`,
    ru: `Текста на ${IN[language].ru} языке не найдено; импортируйте файл на ${IN[language].ru} языке вместе с этим`,
  };
}

export function aboveTitle(text: string): Phrase {
  return {
    en: `"${text}" stands above the title; in the draft it is below`,
    ru: `«${text}» стоит над названием; в черновике – под ним`,
  };
}

export function noTitle(language: Language): Phrase {
  return {
    en: `The ${IN[language].en} text has no title; write one into ${language}/00-preamble.md`,
    ru: `В ${IN[language].ru} тексте нет названия; впишите его в ${language}/00-preamble.md`,
  };
}

export function noSections(language: Language): Phrase {
  return {
    en: `No headings were found in the ${IN[language].en} text: all of it is in ${language}/00-preamble.md. Give its headings the style "Heading 1" in Word, and import again`,
    ru: `В ${IN[language].ru} тексте не найдено заголовков: весь он в ${language}/00-preamble.md. Задайте заголовкам в Word стиль «Заголовок 1» и импортируйте снова`,
  };
}

export function typedNumbers(language: Language, count: number): Phrase {
  return {
    en: `Section numbers typed into ${count} ${IN[language].en} headings were taken out: the site numbers sections itself`,
    ru: `Номера разделов, набранные в заголовках на ${IN[language].ru} языке (${count}), убраны: сайт нумерует разделы сам`,
  };
}

export function styledText(count: number): Phrase {
  return {
    en: `Sentences in the style of a heading became text: ${count}`,
    ru: `Предложения в стиле заголовка стали текстом: ${count}`,
  };
}

export function otherNumber(written: string, shown: number): Phrase {
  return {
    en: `The heading has the number ${written}; the site will show ${shown}`,
    ru: `У заголовка номер ${written}, а на сайте будет ${shown}`,
  };
}

export function oneLanguage(missing: Language, heading: string): Phrase {
  return {
    en: `The section "${heading}" has no ${IN[missing].en} counterpart`,
    ru: `Раздела «${heading}» нет на ${IN[missing].ru} языке`,
  };
}

/** @param lines over which the heading was broken */
export function joinedHeading(text: string, lines: number): Phrase {
  return {
    en: `A heading over ${lines} lines was joined: "${text}"`,
    ru: `Заголовок из ${lines} строк соединён: «${text}»`,
  };
}

export function loneHeading(text: string): Phrase {
  return {
    en: `"${text}" looks like a heading, but the other language has none there; it stays a paragraph`,
    ru: `«${text}» похоже на заголовок, но в другом языке его нет; оставлено абзацем`,
  };
}
