/** The site to verify: a folder, or a list of digests. */
import type { FoundSite } from '../delivery/found-site.ts';
import { UsageError } from './session.ts';

/** @throws UsageError when `at` is neither a built site nor a list of digests */
export async function siteTarget(at: string): Promise<FoundSite> {
  if (at === '') {
    throw new UsageError({
      en: '--site is empty; pass the folder of a built site, or a list of digests',
      ru: 'параметр --site пуст; укажите папку собранного сайта или список контрольных сумм',
    });
  }
  if (/^https?:/i.test(at)) {
    throw new UsageError({
      en: `--site does not fetch ${at}; pass a copy of the site on this computer, or a list of digests made on the server (see: npm run policy -- verify --help)`,
      ru: `--site не скачивает ${at}; укажите копию сайта на этом компьютере или список контрольных сумм, составленный на сервере (см. npm run policy -- verify --help)`,
    });
  }
  const [{ siteInFolder, siteInList }, { kindAt, readIfThere }, { DigestListError }] =
    await Promise.all([
      import('../delivery/found-site.ts'),
      import('../delivery/published-files.ts'),
      import('../delivery/digest-list.ts'),
    ]);
  const kind = await kindAt(at);
  if (kind === undefined) throw nothingAt(at);
  if (kind === 'folder') {
    const found = await siteInFolder(at);
    if (found) return found;
    throw new UsageError({
      en: `${at} is not a built site: it has neither index.html nor api/v1/index.json`,
      ru: `${at} — не собранный сайт: в папке нет ни index.html, ни api/v1/index.json`,
    });
  }
  try {
    const found = siteInList(new TextDecoder().decode(await readIfThere(at)));
    if (found) return found;
  } catch (error) {
    if (!(error instanceof DigestListError)) throw error;
    throw new UsageError({
      en: `line ${error.line} of ${at} is not a path or address with its SHA-256, or repeats an earlier one`,
      ru: `строка ${error.line} в ${at} — не путь и не адрес с его SHA-256 или повторяет уже названный`,
    });
  }
  throw new UsageError({ en: `${at} names no files`, ru: `в ${at} не назван ни один файл` });
}

export function nothingAt(path: string): UsageError {
  return new UsageError({ en: `${path} does not exist`, ru: `${path} не существует` });
}
