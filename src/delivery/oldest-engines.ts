/**
 * The engines that the site is made for: `browserslist` in package.json, the one list. Android
 * WebView has the version numbers of Chrome; WKWebView is part of iOS.
 */
import browserslist from 'browserslist';
import { Features } from 'lightningcss';

/** From there alone: `browserslist()` would let the environment say something else. */
const QUERIES = browserslist.findConfig(import.meta.dirname)?.defaults;

/** The oldest version of each engine, as Vite and esbuild name targets: `chrome80`, `ios13.0`. */
export function oldestEngines(): readonly string[] {
  const oldest = new Map<string, number>();
  for (const entry of browserslist(QUERIES)) {
    const [name = '', versions = ''] = entry.split(' ');
    const version = Number.parseFloat(versions);
    oldest.set(name, Math.min(version, oldest.get(name) ?? version));
  }
  return [...oldest].map(([name, version]) => `${name === 'ios_saf' ? 'ios' : name}${version}`);
}

/**
 * What is not compiled for old engines: `color-scheme` would bring variables for light-dark(),
 * which is not used.
 */
export const NOT_LOWERED = Features.LightDark;
