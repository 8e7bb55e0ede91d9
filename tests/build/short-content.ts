/** The short content of the tests of commands, sealed, for tests that need builds of their own. */
import { join } from 'node:path';
import { CONTENT } from '../unit/cli/texts.ts';
import { policy } from './policy.ts';
import { writeFiles } from './sealed-files.ts';

/** Writes `content/` into the folder. @returns its path */
export async function shortContent(folder: string): Promise<string> {
  const content = join(folder, 'content');
  const files = Object.entries(CONTENT).map(([path, text]) => [path.replace('content/', ''), text]);
  await writeFiles(content, Object.fromEntries(files));
  const sealed = await policy(['seal', 'privacy/2022-02-22', '--content', content]);
  if (sealed.code !== 0) throw new Error(sealed.out + sealed.err);
  return content;
}
