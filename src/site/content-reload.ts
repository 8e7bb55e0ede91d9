/** Astro integration: in development a change in the content folder reloads the page. */

import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { settings } from '../store/settings.ts';

export function contentReload(): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(settings(process.env).contentFolder);
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(folder + sep)) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
