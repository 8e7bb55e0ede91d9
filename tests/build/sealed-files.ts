/** Content in memory for tests that build sites of their own. */
import { sealJson, sealOf } from '../../src/edition/seal.ts';
import { contentOf, type Overlay, SITE_YAML } from '../unit/content-tree.ts';
import { put } from '../unit/temporary-folder.ts';

/** The files of a document, with the seal of its last edition, in the folder `folder`. */
export function withSeal(files: Overlay, folder: string): Overlay {
  const [text, previous] = contentOf(files).texts.toReversed();
  if (!text) throw new Error(`No edition could be read: ${folder}`);
  return { ...files, [`${folder}/seal.json`]: sealJson(sealOf(text, previous)) };
}

/** Writes them with a `site.yaml`. */
export async function writeFiles(folder: string, files: Overlay): Promise<void> {
  const all = { 'site.yaml': SITE_YAML, ...files };
  for (const [path, text] of Object.entries(all)) await put(folder, path, String(text));
}
