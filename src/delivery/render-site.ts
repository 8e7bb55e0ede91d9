/** The pages, by Astro. */
import { cp, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type AstroIntegration, build, type ViteUserConfig } from 'astro';
import { readAddress } from '../edition/addresses.ts';
import { prepareLibrary } from '../site/prepared-library.ts';
import type { SiteLibrary } from '../site/published-library.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { PageCache } from './page-cache.ts';
import type { OnProgress } from './progress.ts';
import { PROJECT, withWorkspace } from './workspace.ts';

export interface RenderOptions {
  readonly library: SiteLibrary;
  readonly onProgress: OnProgress;
  /** Pages that it has are not made again. */
  readonly cache: PageCache;
}

/** Renders the site into `folder`, which must not exist or be empty. One at a time in a process. */
export async function renderSite(
  folder: string,
  { library, ...pages }: RenderOptions,
): Promise<void> {
  const target = resolve(folder);
  const takeBack = prepareLibrary(library);
  try {
    await withWorkspace(async (workspace) => {
      const rendered = join(workspace, 'site');
      await build({
        root: PROJECT,
        outDir: rendered,
        cacheDir: join(workspace, 'astro'),
        logLevel: 'warn',
        integrations: [bundleIn(join(workspace, 'bundle')), eachPage(pages)],
        vite: {
          css: { lightningcss: { visitor: inlineTokens(library.site.colours) } },
          cacheDir: join(workspace, 'vite'),
          define: { 'import.meta.env.DEV': 'false' },
          plugins: [shared(fileURLToPath(new URL('../site/prepared-library.ts', import.meta.url)))],
        },
      });
      await move(rendered, target);
    });
  } finally {
    takeBack();
  }
}

/** Leaves a module out of the bundle: the pages then import the instance that the program has. */
function shared(module: string): NonNullable<ViteUserConfig['plugins']>[0] {
  return {
    name: 'shared-module',
    enforce: 'pre',
    resolveId(source, importer) {
      const path = importer && source.startsWith('.') && resolve(dirname(importer), source);
      return path === module ? { id: pathToFileURL(module).href, external: true } : undefined;
    },
  };
}

/**
 * Without an adapter that says where its bundle goes, Astro puts the bundle into the folder that
 * the process was started in (`getOutDirWithinCwd`), where it finds no packages.
 */
function bundleIn(folder: string): AstroIntegration {
  return {
    name: 'bundle-folder',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          build: { server: pathToFileURL(`${folder}/`) },
          vite: { plugins: [{ name: 'bundle-entry', configEnvironment: entryOfPages }] },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'bundle-folder',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
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

/** Left to whoever has both an adapter and a prerenderer; this is the one Astro itself takes. */
function entryOfPages(environment: string) {
  if (environment !== 'prerender') return undefined;
  return { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } };
}

/** Counts the pages as Astro asks for them and takes what it can from the cache. */
function eachPage({
  onProgress,
  cache,
}: Pick<RenderOptions, 'onProgress' | 'cache'>): AstroIntegration {
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
            const paths = (await prerenderer.getStaticPaths()).toSorted(byEdition);
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
            if (known || cacheKey === undefined || !response.ok || !response.body) return rendered;
            const bytes = await response.bytes();
            cache.add(pathname, cacheKey, bytes);
            return new Response(bytes, response);
          },
        }));
      },
    },
  };
}

/** The pages of an edition one after the other, so that what they share need not be kept for long. */
function byEdition(a: { readonly pathname: string }, b: { readonly pathname: string }): number {
  const one = readAddress(a.pathname)?.date ?? '';
  const other = readAddress(b.pathname)?.date ?? '';
  return one === other ? 0 : one < other ? -1 : 1;
}

function withoutSlash(pathname: string): string {
  return pathname.replace(/(.)\/$/, '$1');
}
