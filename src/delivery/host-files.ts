/** Writes what hosts need to know of a built site: what it says of itself with each answer. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE } from '../site/addresses.ts';
import { headerFields } from './headers.ts';
import { inlineCodeOf } from './inline-code.ts';
import { exampleConf, exampleServer, headersConf, siteConf } from './nginx.ts';
import { headersFile, redirectsFile } from './static-host.ts';

/**
 * @param site folder of the built site, which gets the files for static hosts
 * @param server folder outside the site, for nginx
 * @param embedAncestors origins whose pages may frame `/embed/`
 */
export async function writeHostFiles(
  site: string,
  server: string,
  embedAncestors: readonly string[],
): Promise<void> {
  const fields = headerFields({ inline: await inlineCodeOf(site), embedAncestors });
  await mkdir(server, { recursive: true });
  await Promise.all([
    writeFile(join(site, '_headers'), headersFile(fields)),
    writeFile(join(site, '_redirects'), redirectsFile(SITE)),
    writeFile(join(server, 'headers.conf'), headersConf(fields)),
    writeFile(join(server, 'site.conf'), siteConf(fields)),
    writeFile(join(server, 'example.conf'), exampleConf(exampleServer(SITE))),
  ]);
}
