/**
 * The names of files and folders in the content folder: what each is, or the problem with it.
 */
import { RESERVED_DOCUMENTS } from '../edition/addresses.ts';
import { REVIEW_FILE } from '../edition/review.ts';
import { APPROVALS_FILE } from '../edition/seal.ts';
import { SEAL_LIST_FILE } from '../edition/seal-list.ts';
import { AUTHORITIES_FILE } from '../edition/witness/authorities.ts';
import { witnessKind } from '../edition/witness/files.ts';
import { isCivilDate } from '../text/civil-date.ts';
import { isLanguage, type Language } from '../text/language.ts';
import { type Problem, readingProblem, startOf } from '../text/problem.ts';
import { SECTION_ID_PATTERN } from '../text/section.ts';

export type FileRole =
  | { readonly kind: 'authorities' }
  | { readonly kind: 'site' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'seals'; readonly document: string }
  | { readonly kind: 'edition'; readonly document: string; readonly date: string }
  | { readonly kind: 'seal'; readonly document: string; readonly date: string }
  | { readonly kind: 'witness'; readonly document: string; readonly date: string }
  | { readonly kind: 'review'; readonly document: string; readonly date: string }
  | { readonly kind: 'approvals'; readonly document: string; readonly date: string }
  | {
      readonly kind: 'section';
      readonly document: string;
      readonly date: string;
      readonly language: Language;
      readonly number: number;
      readonly id: string;
    };

/** Who publishes the site. */
export const SITE_FILE = 'site.yaml';
/** A file that `site.yaml` may name as the mark. */
export const MARK_FILE = /^[a-z0-9-]+\.svg$/;
const SECTION_FILE = /^(\d{2})-(.+)\.md$/;
const DOCUMENT_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What the file at `path` is, or the problem with its name. */
export function fileRole(path: string): FileRole | Problem {
  const names = path.split('/');
  const [document = '', date = '', third = '', name = ''] = names;
  if (path === AUTHORITIES_FILE) return { kind: 'authorities' };
  if (path === SITE_FILE) return { kind: 'site' };
  if (MARK_FILE.test(path)) return { kind: 'mark' };
  if (names.length === 2 && date === 'document.yaml') return { kind: 'document', document };
  if (names.length === 2 && date === SEAL_LIST_FILE) return { kind: 'seals', document };
  if (names.length === 3 && third === 'edition.yaml') return { kind: 'edition', document, date };
  if (names.length === 3 && third === 'seal.json') return { kind: 'seal', document, date };
  if (names.length === 3 && witnessKind(third)) return { kind: 'witness', document, date };
  if (names.length === 3 && third === REVIEW_FILE) return { kind: 'review', document, date };
  if (names.length === 3 && third === APPROVALS_FILE) return { kind: 'approvals', document, date };
  if (names.length === 4 && isLanguage(third)) {
    const match = SECTION_FILE.exec(name);
    const id = match?.[2] ?? '';
    if (!match || !SECTION_ID_PATTERN.test(id)) return sectionName(path);
    return { kind: 'section', document, date, language: third, number: Number(match[1]), id };
  }
  return readingProblem('format/file-name', startOf(path), {
    en: {
      found: 'a file that has no place in the content folder',
      expected:
        'site.yaml, document.yaml, edition.yaml, seal.json, and sections such as kk/01-operator.md',
      action: 'correct its name, move it where it belongs, or remove it',
    },
    ru: {
      found: 'файл, которому нет места в папке content',
      expected:
        'site.yaml, document.yaml, edition.yaml, seal.json и разделы вида ru/01-operator.md',
      action: 'исправьте имя, переместите файл на место или удалите его',
    },
  });
}

/** The problem with a folder that does not belong to the content format. */
export function folderProblem(path: string): Problem | undefined {
  const [document = '', date, language, ...deeper] = path.split('/');
  if (date === undefined) {
    if (DOCUMENT_ID.test(document) && !RESERVED_DOCUMENTS.includes(document)) return undefined;
    return readingProblem('format/folder-name', startOf(path), {
      en: {
        found: `the folder name "${document}"`,
        expected: `a document's id: small Latin letters, digits and hyphens, and none of ${RESERVED_DOCUMENTS.join(', ')}`,
        action: 'rename the folder, for example to "privacy" or "terms"',
      },
      ru: {
        found: `имя папки «${document}»`,
        expected: `код документа: строчные латинские буквы, цифры и дефисы, и не ${RESERVED_DOCUMENTS.join(', ')}`,
        action: 'переименуйте папку, например в «privacy» или «terms»',
      },
    });
  }
  if (language === undefined) {
    if (isCivilDate(date)) return undefined;
    return readingProblem('format/folder-name', startOf(path), {
      en: {
        found: `the folder name "${date}"`,
        expected: 'the date of the edition as YYYY-MM-DD, a day of the calendar',
        action: 'rename the folder to the date of the edition',
      },
      ru: {
        found: `имя папки «${date}»`,
        expected: 'дата редакции в виде ГГГГ-ММ-ДД, существующая в календаре',
        action: 'переименуйте папку по дате редакции',
      },
    });
  }
  if (isLanguage(language) && deeper.length === 0) return undefined;
  return readingProblem('format/folder-name', startOf(path), {
    en: {
      found: `the folder "${path.slice(path.lastIndexOf('/') + 1)}"`,
      expected: 'only the folders kk and ru in an edition, and no folder in those',
      action: 'rename, move or remove it',
    },
    ru: {
      found: `папка «${path.slice(path.lastIndexOf('/') + 1)}»`,
      expected: 'в редакции только папки kk и ru, внутри них папок нет',
      action: 'переименуйте, переместите или удалите её',
    },
  });
}

function sectionName(path: string): Problem {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return readingProblem('format/file-name', startOf(path), {
    en: {
      found: `the file name "${name}"`,
      expected:
        'two digits, a hyphen, the section id in small Latin letters and hyphens, not ending in a number, and .md: "03-consent.md"',
      action: 'rename the file, the same in kk and ru; if it is no section, remove it',
    },
    ru: {
      found: `имя файла «${name}»`,
      expected:
        'две цифры, дефис, код раздела строчными латинскими буквами и дефисами, не оканчивающийся числом, и .md: «03-consent.md»',
      action: 'переименуйте файл, одинаково в kk и ru; если это не раздел, удалите его',
    },
  });
}
