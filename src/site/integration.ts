/** Astro integration: the routes of files that are not pages, and reloads when content changes. */
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { SITE_FILE } from '../store/layout.ts';
import { settings } from '../store/settings.ts';
import { FILE_EXTENSIONS } from './outputs.ts';
import { REVIEW_SHEET_ROUTE } from './review-sheet-links.ts';

export function policySite(): AstroIntegration {
  return {
    name: 'policy-site',
    hooks: {
      'astro:config:setup': ({ addMiddleware, addWatchFile, command, injectRoute }) => {
        // The style sheets have its colours.
        addWatchFile(resolve(settings(process.env).contentFolder, SITE_FILE));
        addMiddleware({ order: 'pre', entrypoint: new URL('./tight-html.ts', import.meta.url) });
        for (const extension of FILE_EXTENSIONS) {
          injectRoute({
            pattern: `/[...path].${extension}`,
            entrypoint: new URL('./file.ts', import.meta.url),
            prerender: true,
          });
        }
        if (command === 'dev') {
          injectRoute({
            pattern: REVIEW_SHEET_ROUTE,
            entrypoint: new URL('./review-sheet-page.ts', import.meta.url),
            prerender: true,
          });
        }
      },
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
