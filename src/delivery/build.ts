/** From content that is in order to a site that can be put online. */
import { compressFolder } from './compress.ts';
import { openOutputFolder } from './output-folder.ts';
import { type RenderOptions, renderSite } from './render-site.ts';

export interface BuildOptions extends RenderOptions {
  /** The folder that is replaced when all is done; until then it stays as it was. */
  readonly output: string;
}

/**
 * The content must have been checked.
 * @throws OutputLockedError while another build writes to the same folder
 */
export async function buildSite({ output, ...options }: BuildOptions): Promise<void> {
  const target = await openOutputFolder(output);
  try {
    await renderSite(target.staging, options);
    await compressFolder(target.staging, options.onProgress);
    await target.publish();
  } finally {
    await target.close();
  }
}
