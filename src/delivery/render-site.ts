/** The pages, by Astro. */
import { cp, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import type { Content } from '../edition/library.ts';
import { handContent } from '../site/handed-content.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { PageCache } from './page-cache.ts';
import type { OnProgress } from './progress.ts';
import { PROJECT, withWorkspace } from './workspace.ts';

export interface RenderOptions {
  /** What `contentFolder` holds: checked, and without errors. */
  readonly content: Content;
  readonly contentFolder: string;
  readonly today: CivilDate;
  readonly onProgress: OnProgress;
  /** Told what each page will hold, before it is written. */
  readonly onPage: (bytes: Uint8Array) => void;
  /** Pages that it has are not made again. */
  readonly cache: PageCache;
}

/**
 * Renders the site into `folder`, which must not exist or be empty. Pages read the content folder
 * and the day from the environment, as in development; it is set back afterwards.
 */
export async function renderSite(
  folder: string,
  { content, contentFolder, today, ...pages }: RenderOptions,
): Promise<void> {
  const target = resolve(folder);
  const restore = enterProject({
    POLICY_CONTENT: resolve(contentFolder),
    POLICY_TODAY: today,
    // Else the environment could make pages as for development.
    NODE_ENV: 'production',
  });
  const takeBack = handContent(content);
  try {
    await withWorkspace(async (workspace) => {
      const rendered = join(workspace, 'site');
      await build({
        root: PROJECT,
        outDir: rendered,
        cacheDir: join(workspace, 'astro'),
        logLevel: 'warn',
        integrations: [eachPage(pages)],
        vite: { cacheDir: join(workspace, 'vite') },
      });
      await move(rendered, target);
    });
  } finally {
    takeBack();
    restore();
  }
}

/** The target may be on another disk than the project. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Counts the pages as Astro asks for them, takes what it can from the cache, and passes all on. */
function eachPage({
  onProgress,
  onPage,
  cache,
}: Pick<RenderOptions, 'onProgress' | 'onPage' | 'cache'>): AstroIntegration {
  return {
    name: 'each-page',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const cacheKeys = new Map<string, string>();
        let of = 0;
        let done = 0;
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            for (const { pathname, cacheKey } of paths) {
              if (cacheKey !== undefined) cacheKeys.set(withoutSlash(pathname), cacheKey);
            }
            of = paths.length;
            onProgress('pages', done, of);
            return paths;
          },
          async render(request, options) {
            const pathname = withoutSlash(new URL(request.url).pathname);
            const cacheKey = cacheKeys.get(pathname);
            const known = cacheKey === undefined ? undefined : cache.get(pathname, cacheKey);
            const rendered = known
              ? new Response(known)
              : await prerenderer.render(request, options);
            onProgress('pages', ++done, of);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.ok || !response.body) return rendered;
            const bytes = await response.bytes();
            if (cacheKey !== undefined && !known) cache.add(pathname, cacheKey, bytes);
            onPage(bytes);
            return new Response(bytes, response);
          },
        }));
      },
    },
  };
}

function withoutSlash(pathname: string): string {
  return pathname.replace(/(.)\/$/, '$1');
}

/** Astro takes the folder it is started in for the project's. @returns sets everything back */
function enterProject(values: Readonly<Record<string, string>>): () => void {
  const folder = process.cwd();
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  process.chdir(PROJECT);
  return () => {
    process.chdir(folder);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
