/** Astro integration: one route for each extension of the files that the table of outputs renders. */
import type { AstroIntegration } from 'astro';
import { FILE_EXTENSIONS } from './outputs.ts';

export function fileRoutes(): AstroIntegration {
  return {
    name: 'file-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const extension of FILE_EXTENSIONS) {
          injectRoute({
            pattern: `/[...path].${extension}`,
            entrypoint: new URL('./file.ts', import.meta.url),
            prerender: true,
          });
        }
      },
    },
  };
}
