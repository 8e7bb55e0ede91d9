/** Whether an edition can be proved, and whether a consent record is about it. */
import { entryOf } from '../../edition/chronicle.ts';
import { type Edition, type EditionText, editionPath } from '../../edition/library.ts';
import { sealFileDigest, textDigest } from '../../edition/seal.ts';
import type { ProofSubject } from '../../formats/proof/files.ts';
import { publishedLibrary } from '../../site/published-library.ts';
import type { LoadedContent } from '../../store/load.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Problem } from '../../text/problem.ts';
import { UsageError } from '../session.ts';

/** @throws UsageError when the edition is not public and sealed, or the document has errors */
export function provable(
  text: EditionText,
  content: LoadedContent,
  problems: readonly Problem[],
  today: CivilDate,
): ProofSubject {
  const name = editionPath(text);
  const isOfDocument = ({ place }: Problem) => place.file.startsWith(`${text.document}/`);
  const error = problems.find((one) => one.severity === 'error' && isOfDocument(one));
  if (error) {
    throw new UsageError({
      en: `${error.place.file}: ${error.message.en.found}; fix the errors first, see: npm run policy -- verify`,
      ru: `${error.place.file}: ${error.message.ru.found}; сначала исправьте ошибки, см. npm run policy -- verify`,
    });
  }
  const { documents, authorities } = publishedLibrary(content, today);
  const document = documents.find(({ id }) => id === text.document);
  const entry = document && entryOf(document.chronicle, text.date);
  if (!document || !entry || sealFileDigest(text) === undefined) {
    throw new UsageError({
      en: `${name} is not public and sealed on ${today}, so there is nothing to prove`,
      ru: `редакция ${name} на ${today} не обнародована или не скреплена печатью, доказывать нечего`,
    });
  }
  return { document, entry, authorities };
}

/**
 * @returns the record as it is
 * @throws UsageError when it is no JSON, or names no checksum of the edition
 */
export function consentOf(record: Uint8Array, edition: Edition, from: string): Uint8Array {
  const text = new TextDecoder().decode(record);
  const digests = [
    sealFileDigest(edition) ?? '',
    ...LANGUAGES.map((language) => textDigest(edition, language)),
  ];
  if (!isJson(text)) {
    throw new UsageError({ en: `${from} is not JSON`, ru: `${from} — не JSON` });
  }
  if (!digests.some((digest) => text.toLowerCase().includes(digest))) {
    throw new UsageError({
      en: `${from} names no checksum of ${editionPath(edition)}: neither of its seal nor of its texts`,
      ru: `в ${from} нет контрольной суммы редакции ${editionPath(edition)}: ни печати, ни текстов`,
    });
  }
  return record;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
