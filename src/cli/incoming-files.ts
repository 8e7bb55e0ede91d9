/** The files that counsel sent, as the shell names them. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Phrase } from '../text/problem.ts';
import type { DocxFile } from '../word/docx.ts';
import type { Flow } from '../word/flow.ts';
import { UsageError } from './session.ts';

export interface IncomingFile {
  readonly name: string;
  /** Absent for a plain text. */
  readonly docx?: DocxFile;
  /** Of a plain text. */
  readonly flow?: Flow;
  readonly remarks: readonly Phrase[];
}

const LARGEST = 20 * 1024 * 1024;

/**
 * @throws UsageError when the file cannot be read
 * @throws FileRefusal when it is none that can be imported
 */
export async function incomingFile(path: string): Promise<IncomingFile> {
  const name = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new UsageError({
      en: `there is no file "${path}"; check its name and folder`,
      ru: `нет файла «${path}»; проверьте имя и папку`,
    });
  }
  if (found.size > LARGEST) {
    throw new UsageError({
      en: `"${path}" has ${Math.round(found.size / 1024 / 1024)} MB, a text has at most 20; remove its pictures in Word (File > Save as) and import that`,
      ru: `в «${path}» ${Math.round(found.size / 1024 / 1024)} МБ, у текста не больше 20; уберите из файла картинки в Word (Файл > Сохранить как) и импортируйте его`,
    });
  }
  const bytes = await readFile(path);
  const [{ isWordFile, readDocx }, { readPlainFile }] = await Promise.all([
    import('../word/docx.ts'),
    import('../word/plain-file.ts'),
  ]);
  if (isWordFile(name, bytes)) return { name, docx: readDocx(name, bytes), remarks: [] };
  return { name, ...readPlainFile(name, bytes) };
}
