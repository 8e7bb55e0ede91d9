import { PREAMBLE } from '../../edition/library.ts';
import { type SectionFile, sectionFiles } from '../../edition/section-files.ts';
import { LANGUAGES } from '../../text/language.ts';
import { type Messages, startOf } from '../../text/problem.ts';
import type { Finding, Rule } from '../rule.ts';

const FOLDER = 'privacy/2026-01-01/ru';
const SECTION = '# Раздел\n\nТекст.\n';

export const sectionNumbers: Rule = {
  code: 'format/section-numbers',
  what: 'The files of a language are numbered 00, 01, 02 … without gaps or repetitions, beginning with `00-preamble.md`, and each section id occurs once.',
  why: 'Readers cite the number (`раздел 3`); links use the id.',
  severity: 'error',
  examples: [
    {
      says: '`00-preamble.md`, `01-operator.md`, `02-data.md`.',
      files: { [`${FOLDER}/02-data.md`]: SECTION },
      finds: [],
    },
    {
      says: '`00-preamble.md`, `01-operator.md`, `03-data.md`.',
      files: { [`${FOLDER}/03-data.md`]: SECTION },
      finds: [`${FOLDER}/03-data.md:1:1`],
    },
    { files: { [`${FOLDER}/01-data.md`]: SECTION }, finds: [`${FOLDER}/01-operator.md:1:1`] },
    { files: { [`${FOLDER}/02-operator.md`]: SECTION }, finds: [`${FOLDER}/02-operator.md:1:1`] },
    { files: { [`${FOLDER}/00-preamble.md`]: null }, finds: [`${FOLDER}/01-operator.md:1:1`] },
  ],
  check: ({ text }) => LANGUAGES.flatMap((language) => findingsIn(sectionFiles(text, language))),
};

function findingsIn(files: readonly SectionFile[]): readonly Finding[] {
  return files.flatMap((file, i) => {
    const before = files[i - 1];
    const twin = files.slice(0, i).find(({ id }) => id === file.id);
    const messages = [before ? sequence(before, file) : first(file), twin && sameId(twin, file)];
    return messages.flatMap((message) =>
      message ? [{ place: startOf(file.path), ...message }] : [],
    );
  });
}

function first(file: SectionFile): Messages | undefined {
  if (file.number === 0 && file.id === PREAMBLE) return undefined;
  return {
    en: {
      found: `"${file.name}" as the first section`,
      expected: `"00-${PREAMBLE}.md", whose heading is the title of the document`,
      action: 'add the preamble or correct the file name',
    },
    ru: {
      found: `«${file.name}» в качестве первого раздела`,
      expected: `«00-${PREAMBLE}.md», заголовок которого служит названием документа`,
      action: 'добавьте преамбулу или исправьте имя файла',
    },
  };
}

function sequence(before: SectionFile, file: SectionFile): Messages | undefined {
  if (file.number === before.number + 1) return undefined;
  const next = String(before.number + 1).padStart(2, '0');
  const double = file.number === before.number;
  return {
    en: {
      found: double
        ? `the number of "${before.name}" a second time`
        : `"${file.name}" right after "${before.name}"`,
      expected: `the number ${next}`,
      action: double
        ? 'give each section a number of its own, the same in kk and ru; the numbers after it go up by one'
        : 'add the section that is missing, or renumber the files in kk and ru',
    },
    ru: {
      found: double
        ? `номер файла «${before.name}» второй раз`
        : `«${file.name}» сразу после «${before.name}»`,
      expected: `номер ${next}`,
      action: double
        ? 'дайте каждому разделу свой номер, одинаковый в kk и ru; у следующих файлов номер увеличьте на один'
        : 'добавьте недостающий раздел или перенумеруйте файлы в kk и ru',
    },
  };
}

function sameId(twin: SectionFile, file: SectionFile): Messages {
  return {
    en: {
      found: `the section id "${file.id}" a second time, after "${twin.name}"`,
      expected: 'each section id once in a language',
      action: 'remove one of the two files or give it another id',
    },
    ru: {
      found: `код раздела «${file.id}» второй раз, после «${twin.name}»`,
      expected: 'каждый код раздела один раз в каждом языке',
      action: 'удалите один из двух файлов или дайте ему другой код',
    },
  };
}
