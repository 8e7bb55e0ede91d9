/**
 * The engines that the site supports, from `browserslist` in package.json. Android WebView has the
 * version numbers of Chrome; WKWebView is part of iOS.
 */
import browserslist from 'browserslist';
import { Features } from 'lightningcss';

/** Only from there: `browserslist()` would also read the environment. */
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
 * Not compiled for old engines: for `color-scheme` it would add variables for light-dark(), which
 * is not used.
 */
export const NOT_LOWERED = Features.LightDark;
