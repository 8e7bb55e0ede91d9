/**
 * The targets of a text: its links and the addresses written in it, in a form that is equal in both
 * languages. `/kk/…` and `/ru/…` are counterparts, as are `kaz` and `rus` in addresses of
 * state sites (`adilet.zan.kz/kaz/docs/…`).
 */
import { type ContactKind, findContactPoints } from '../../text/contact-points.ts';
import type { Language } from '../../text/language.ts';
import { definitionsIn, walk } from '../../text/markdown.ts';
import type { Place } from '../../text/problem.ts';
import { placeOf, type RunningText } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { outside, type Span } from '../../text/spans.ts';
import { findTelephoneLike, telephoneKey } from '../../text/telephones.ts';

export interface Target {
  readonly kind: 'link' | ContactKind;
  /** The address with `{language}` for the code of a language. */
  readonly key: string;
  /** The address without differences of form, such as capitals in the host. */
  readonly href: string;
  /** As written. */
  readonly text: string;
  readonly place: Place;
}

/** Offsets are into the section's source. */
interface PlacedTarget extends Span {
  readonly target: Target;
}

const CODES: Readonly<Record<Language, string>> = {
  kk: 'kk|kaz|qaz|kz|kk-kz|kaz_kz',
  ru: 'ru|rus|ru-ru|ru-kz',
};

export function targetsOf(
  texts: readonly RunningText[],
  section: Section,
  language: Language,
): readonly Target[] {
  return texts.flatMap((text) => {
    const links = linkTargets(text, section, language);
    const contacts = contactTargets(text, language).filter(
      ({ target, start }) =>
        !links.some(
          (link) => link.start <= start && start < link.end && link.target.key === target.key,
        ),
    );
    return [...links, ...contacts].sort((a, b) => a.start - b.start).map(({ target }) => target);
  });
}

function linkTargets(
  text: RunningText,
  section: Section,
  language: Language,
): readonly PlacedTarget[] {
  return [...walk(text.node)].flatMap((node): PlacedTarget[] => {
    const url =
      node.type === 'link'
        ? node.url
        : node.type === 'linkReference'
          ? definitionsIn(section.body).get(node.identifier)?.url
          : undefined;
    if (url === undefined) return [];
    const start = node.position?.start.offset ?? 0;
    const place = placeOf(section, start);
    const href = withoutForm(url);
    const target: Target = { kind: 'link', key: keyOf(href, language), href, text: url, place };
    return [{ target, start, end: node.position?.end.offset ?? start }];
  });
}

function contactTargets(text: RunningText, language: Language): readonly PlacedTarget[] {
  const looks = findTelephoneLike(text.text);
  const points = findContactPoints(text.text).filter(
    (point) => point.kind !== 'telephone' || outside([point], looks).length > 0,
  );
  const telephones = outside(looks, points).map((span) => ({
    ...span,
    kind: 'telephone' as const,
    href: '',
  }));
  return [...points, ...telephones].map(({ kind, start, end, href: address }) => {
    const written = text.text.slice(start, end);
    const href = kind === 'telephone' ? telephoneKey(written) : withoutForm(address);
    const target: Target = {
      kind,
      key: keyOf(href, language),
      href,
      text: written,
      place: text.placeAt(start),
    };
    return { target, start: text.offsetAt(start), end: text.offsetAt(end) };
  });
}

/** Capitals in scheme and host do not count, nor does a slash after a bare host. */
function withoutForm(url: string): string {
  if (/^(?:mailto|tel):/iu.test(url)) return url.toLowerCase().replace(/(?<=^tel:.*)[\s()-]/gu, '');
  return url
    .replace(/^[a-z]+:\/\/[^/?#]*/iu, (host) => host.toLowerCase())
    .replace(/^(https:\/\/[^/?#]+)\/$/u, '$1');
}

function keyOf(href: string, language: Language): string {
  const codes = CODES[language];
  return href
    .replace(new RegExp(`(?<=/)(?:${codes})(?=[/?#]|$)`, 'giu'), '{language}')
    .replace(
      new RegExp(`(?<=[?&](?:lang|language|locale|hl)=)(?:${codes})(?=[&#]|$)`, 'giu'),
      '{language}',
    )
    .replace(new RegExp(`^https://(?:${codes})\\.(?=[^/]+\\.)`, 'iu'), 'https://{language}.');
}
