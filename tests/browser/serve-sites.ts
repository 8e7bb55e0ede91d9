/**
 * Serves the two test sites on free loopback ports while the browser tests run: with the headers of
 * production, so that the browser enforces the site's Content Security Policy; and the fixture
 * library also without them, for pages shown in a frame, which the policy forbids.
 */
import { createServer } from 'node:http';
import sirv from 'sirv';
import { serveSite } from '../../src/delivery/serve.ts';
import { SITES, site } from '../sites.ts';

/** Playwright's global setup: workers find the addresses in the environment. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const closings: (() => unknown)[] = [];
  for (const { name, folder } of SITES) {
    const server = await serveSite(folder, 0);
    process.env[`SITE_${name}`] = server.address.replace(/\/$/, '');
    closings.push(() => server.close());
  }
  const plain = createServer(sirv(site('library').folder));
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const address = plain.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  process.env['SITE_framed'] = `http://127.0.0.1:${address.port}`;
  closings.push(() => plain.close());
  return async () => {
    for (const close of closings) await close();
  };
}
