/** Writes the configuration of hosts for a built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../edition/site.ts';
import { HOST_FILES } from '../site/outputs.ts';
import { type HeaderOptions, headerFields } from './headers.ts';
import { exampleConf, exampleServer, headersConf, siteConf } from './nginx.ts';
import { headersFile, redirectsFile } from './static-host.ts';

/**
 * @param site folder of the built site, where static hosts read their files
 * @param server folder outside the site, for nginx
 */
export async function writeHostFiles(
  site: string,
  server: string,
  options: HeaderOptions & { readonly site: Site },
): Promise<void> {
  const fields = headerFields(options);
  await mkdir(server, { recursive: true });
  await Promise.all([
    writeFile(join(site, HOST_FILES.headers), headersFile(fields)),
    writeFile(join(site, HOST_FILES.redirects), redirectsFile(options.site)),
    writeFile(join(server, 'headers.conf'), headersConf(fields)),
    writeFile(join(server, 'site.conf'), siteConf(fields)),
    writeFile(join(server, 'example.conf'), exampleConf(exampleServer(options.site))),
  ]);
}
