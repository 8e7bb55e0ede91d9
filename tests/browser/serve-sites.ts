/**
 * Serves the two test sites on free loopback ports while the browser tests run: with the headers of
 * production, so that the browser holds every page to the site's Content Security Policy.
 */
import { type SiteServer, serveSite } from '../../src/delivery/serve.ts';
import { SITES } from '../sites.ts';

/** Playwright's global setup: workers find the addresses in the environment. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const servers: SiteServer[] = [];
  for (const { name, folder } of SITES) {
    const server = await serveSite(folder, 0);
    process.env[`SITE_${name}`] = server.address.replace(/\/$/, '');
    servers.push(server);
  }
  return async () => {
    for (const server of servers) await server.close();
  };
}
