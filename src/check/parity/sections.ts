import type { EditionText } from '../../edition/library.ts';
import { bilingual, LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { startOf } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import type { Finding, Rule } from '../rule.ts';
import { sectionPairs } from '../sections.ts';
import { IN_TEXT } from './names.ts';

const FOLDER = 'privacy/2026-01-01';

export const sections: Rule = {
  code: 'parity/sections',
  what: 'Both languages have the same sections, with the same numbers and in the same order. `format/missing-language` reports a language without any section.',
  why: 'Each section must be readable in both languages under the same number and the same address.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    {
      says: '`kk/00-preamble.md`, `kk/01-operator.md`, `ru/00-preamble.md`, `ru/01-operator.md`.',
      files: {},
      finds: [],
    },
    {
      says: 'the same, and `ru/02-general.md`.',
      files: { [`${FOLDER}/ru/02-general.md`]: '# Общие положения\n\nТекст.\n' },
      finds: [`${FOLDER}/ru/02-general.md:1:1`],
    },
    {
      files: {
        [`${FOLDER}/kk/02-general.md`]: '# Жалпы ережелер\n\nМәтін.\n',
        [`${FOLDER}/ru/03-general.md`]: '# Общие положения\n\nТекст.\n',
      },
      finds: [`${FOLDER}/ru/03-general.md:1:1`],
    },
    {
      files: {
        [`${FOLDER}/kk/02-general.md`]: '# Жалпы ережелер\n\nМәтін.\n',
        [`${FOLDER}/ru/02-common.md`]: '# Общие положения\n\nТекст.\n',
      },
      finds: [`${FOLDER}/ru/02-common.md:1:1`],
    },
  ],
  check({ text }) {
    if (LANGUAGES.some((language) => text.sections[language].length === 0)) return [];
    const lone = bilingual((language) => loneIn(text, language));
    const renamed = lone.kk.flatMap((kk) =>
      lone.ru.filter(({ number }) => number === kk.number).map((ru) => ({ kk, ru })),
    );
    const left = [...lone.kk, ...lone.ru].filter(
      (one) => !renamed.some(({ kk, ru }) => kk === one || ru === one),
    );
    return [
      ...renamed.map(({ kk, ru }) => differ(kk, ru)),
      ...left.map(missing),
      ...(left.length > 0 ? [] : misnumbered(text)),
    ];
  },
};

function loneIn(text: EditionText, language: Language): readonly Section[] {
  const ids = text.sections[otherLanguage(language)].map(({ id }) => id);
  return text.sections[language].filter(({ id }) => !ids.includes(id));
}

/** Only the first section with another number: those after it are likely to differ because of it. */
function misnumbered(text: EditionText): readonly Finding[] {
  const pair = sectionPairs(text).find(({ kk, ru }) => kk.number !== ru.number);
  return pair ? [differ(pair.kk, pair.ru)] : [];
}

function differ(kk: Section, ru: Section): Finding {
  const [ofKk, ofRu] = [nameOf(kk), nameOf(ru)];
  return {
    place: startOf(ru.file),
    also: startOf(kk.file),
    en: {
      found: `the section ${ofRu} in Russian, ${ofKk} in Kazakh`,
      expected: 'the same number and id in both languages',
      action: 'rename the file that is wrong',
    },
    ru: {
      found: `раздел ${ofRu} на русском, ${ofKk} на казахском`,
      expected: 'одни и те же номер и код на обоих языках',
      action: 'переименуйте файл, имя которого неверно',
    },
  };
}

function missing(section: Section): Finding {
  const language = section.file.includes('/kk/') ? 'ru' : 'kk';
  const counterpart = section.file.replace(/\/(?:kk|ru)\/(?=[^/]*$)/, `/${language}/`);
  return {
    place: startOf(section.file),
    also: startOf(counterpart),
    en: {
      found: `the section ${nameOf(section)}, absent from ${IN_TEXT[language].en}`,
      expected: `the file ${counterpart}`,
      action: 'add the section in the other language or delete this file',
    },
    ru: {
      found: `раздел ${nameOf(section)}, которого нет в ${IN_TEXT[language].ru}`,
      expected: `файл ${counterpart}`,
      action: 'добавьте раздел на другом языке или удалите этот файл',
    },
  };
}

function nameOf({ number, id }: Section): string {
  return `${String(number).padStart(2, '0')}-${id}`;
}
