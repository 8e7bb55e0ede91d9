/** Serves the two test sites on free loopback ports while the browser tests run. */
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { SITES } from '../sites.ts';

/** Playwright's global setup: workers find the ports in the environment. */
export default async function serveSites(): Promise<() => void> {
  const servers: Server[] = [];
  for (const { name, folder } of SITES) {
    const server = createServer(sirv(folder));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given');
    process.env[`SITE_${name}`] = `http://127.0.0.1:${address.port}`;
    servers.push(server);
  }
  return () => {
    for (const server of servers) server.close();
  };
}
