/** Schema of `site.yaml`: the only home of what distinguishes one operator's site from another's. */
import { z } from 'zod';
import { COLOURS, type Palette } from '../edition/site.ts';
import { contrast } from '../text/colour.ts';
import { MARK_FILE } from './layout.ts';
import { bilingualText, KEYS } from './schemas.ts';

const ORIGIN =
  'https:// and a host in small Latin letters, without a path or port: https://policy.example.com|' +
  'https:// и имя сайта строчными латинскими буквами, без пути и порта: https://policy.example.com';
const NAME = 'the name of the product, at most 40 characters|имя продукта, не длиннее 40 знаков';
const MARK =
  'the name of an SVG beside site.yaml: mark.svg|имя файла SVG рядом с site.yaml: mark.svg';
const LANGUAGES =
  '[kk, ru] or [ru, kk]: the language that is offered first|' +
  '[kk, ru] или [ru, kk]: сначала язык, который предлагается первым';
const WWW =
  'redirect (the other host, with or without www., leads to the site) or none (there is no such host)|' +
  'redirect (второе имя, с www. или без, ведёт на сайт) или none (второго имени нет)';
const ANALYTICS =
  'none: the site counts nobody, and its headers forbid scripts that would|' +
  'none: сайт никого не считает, и его заголовки запрещают такие скрипты';
const COLOUR =
  'a colour as six digits after #, in quotation marks: "#0a4a70"|' +
  'цвет в виде шести цифр после #, в кавычках: "#0a4a70"';
const THEMES = 'light and dark, each with colours|light и dark, в каждом цвета';
/** The least that WCAG 2.2 asks for at level AAA, which the site keeps to. */
const CONTRAST = 7;

const languages = z
  .tuple([z.enum(['kk', 'ru']), z.enum(['kk', 'ru'])], LANGUAGES)
  .refine(([first, second]) => first !== second, LANGUAGES);

const colour = z
  .string(COLOUR)
  .regex(/^#[0-9a-f]{6}$/i, COLOUR)
  .toLowerCase();

/** The colours of a theme; those that it does not name are `defaults`. */
function palette(defaults: Palette) {
  const names = Object.keys(defaults).join(', ');
  return z
    .strictObject(
      {
        ground: colour.default(defaults.ground),
        ink: colour.default(defaults.ink),
        quiet: colour.default(defaults.quiet),
        link: colour.default(defaults.link),
        rule: colour.default(defaults.rule),
        mark: colour.default(defaults.mark),
      },
      `${names}|${names}`,
    )
    .superRefine((given, context) => {
      for (const words of ['ink', 'quiet', 'link'] as const) {
        const grounds = [given.ground, given.mark];
        const lowest = Math.min(...grounds.map((ground) => contrast(given[words], ground)));
        if (lowest >= CONTRAST) continue;
        // Rounded down: 6.99 is not 7.
        const ratio = (Math.floor(lowest * 10) / 10).toFixed(1);
        context.addIssue({
          code: 'custom',
          path: [words],
          message:
            `a contrast of at least ${CONTRAST}:1 with ground and mark (it is ${ratio}:1), so that everybody can read it|` +
            `контраст с ground и mark не меньше ${CONTRAST}:1 (сейчас ${ratio}:1), чтобы могли читать все`,
        });
      }
    })
    .default(defaults);
}

export const siteSchema = z.strictObject(
  {
    /** Where the site is published. It is in every lasting address: it should never change. */
    origin: z.string(ORIGIN).refine(isOrigin, ORIGIN),
    /** As readers know it; in titles and in the bar of every page. */
    name: z.string(NAME).trim().min(1, NAME).max(40, NAME),
    /** Of the whole site, for search engines. */
    description: bilingualText.exactOptional(),
    /** The icon of the site; without it the program draws a sheet. */
    mark: z.string(MARK).regex(MARK_FILE, MARK).exactOptional(),
    languages: languages.default(['kk', 'ru']),
    www: z.enum(['redirect', 'none'], WWW).default('redirect'),
    analytics: z.literal('none', ANALYTICS).default('none'),
    colours: z
      .strictObject({ light: palette(COLOURS.light), dark: palette(COLOURS.dark) }, THEMES)
      .default(COLOURS),
  },
  KEYS,
);

/** Whether it is `https://`, a host name with a dot, and nothing more. */
export function isOrigin(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { origin, hostname } = new URL(given);
  return (
    origin === `https://${hostname}` && origin === given && /\.[a-z][a-z0-9-]+$/.test(hostname)
  );
}
