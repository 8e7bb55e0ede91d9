/** Which pages most readers come to: those in force, and the ways to them. */
import { LANGUAGES } from '../text/language.ts';

const LANGUAGE = LANGUAGES.join('|');
/** `/`, `/ru/`, `/ru/privacy/`, `/embed/ru/privacy/`, `/embed/ru/privacy/withdrawal/` */
const OFTEN = new RegExp(
  `^/(?:index\\.html|(?:${LANGUAGE})/(?:[^/]+/)?index\\.html|embed/(?:${LANGUAGE})/[^/]+/(?:(?!\\d)[^/]+/)?index\\.html)$`,
);

/** @param path of the file below the site, with a slash before it */
export function isOftenRead(path: string): boolean {
  return OFTEN.test(path);
}
