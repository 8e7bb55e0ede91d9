/** The pages, by Astro. */
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { CivilDate } from '../policy/civil-date.ts';
import type { OnProgress } from './progress.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface RenderOptions {
  readonly contentFolder: string;
  readonly today: CivilDate;
  readonly onProgress: OnProgress;
}

/**
 * Renders the site into `folder`, which is emptied first. Pages read the content folder and the
 * day from the environment, as in development; it is set back afterwards.
 */
export async function renderSite(
  folder: string,
  { contentFolder, today, onProgress }: RenderOptions,
): Promise<void> {
  const restore = setEnvironment({ POLICY_CONTENT: contentFolder, POLICY_TODAY: today });
  try {
    await build({
      root: PROJECT,
      outDir: folder,
      logLevel: 'warn',
      integrations: [pageProgress(onProgress)],
    });
  } finally {
    restore();
  }
}

/** Counts the pages as Astro asks for them. */
function pageProgress(onProgress: OnProgress): AstroIntegration {
  return {
    name: 'page-progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let of = 0;
        let done = 0;
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            of = paths.length;
            onProgress('pages', done, of);
            return paths;
          },
          async render(request, options) {
            const page = await prerenderer.render(request, options);
            onProgress('pages', ++done, of);
            return page;
          },
        }));
      },
    },
  };
}

function setEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
