/**
 * Where a text leads: its links and the addresses that stand bare in it, in a form that is equal in
 * both languages. `/kk/…` and `/ru/…` are counterparts, as are `kaz` and `rus` in addresses of
 * state sites (`adilet.zan.kz/kaz/docs/…`).
 */
import type { Definition } from 'mdast';
import { type ContactKind, findContactPoints } from '../../text/contact-points.ts';
import type { Language } from '../../text/language.ts';
import { walk } from '../../text/markdown.ts';
import { phoneLike } from '../../text/numbers.ts';
import type { Place } from '../../text/problem.ts';
import { placeOf, type RunningText } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';

export interface Target {
  readonly kind: 'link' | ContactKind;
  /** The address, as the other language would have it where it names the language. */
  readonly key: string;
  /** The address itself; equal addresses lead to the same page whatever language they name. */
  readonly href: string;
  /** As written. */
  readonly text: string;
  readonly place: Place;
}

interface Link {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
}

const CODES: Readonly<Record<Language, string>> = {
  kk: 'kk|kaz|qaz|kz|kk-kz|kaz_kz',
  ru: 'ru|rus|ru-ru|ru-kz',
};

export function targetsOf(
  flows: readonly RunningText[],
  section: Section,
  language: Language,
): readonly Target[] {
  return flows.flatMap((flow) => {
    const links = linksOf(flow, section, language);
    const contacts = contactsOf(flow, language).filter(
      ({ target, start }) =>
        !links.some(
          (link) => link.start <= start && start < link.end && link.target.key === target.key,
        ),
    );
    return [...links, ...contacts].sort((a, b) => a.start - b.start).map(({ target }) => target);
  });
}

function linksOf(flow: RunningText, section: Section, language: Language): readonly Link[] {
  return [...walk(flow.node)].flatMap((node): Link[] => {
    const url =
      node.type === 'link'
        ? node.url
        : node.type === 'linkReference'
          ? definitionOf(section, node.identifier)?.url
          : undefined;
    if (url === undefined) return [];
    const start = node.position?.start.offset ?? 0;
    const place = placeOf(section, start);
    const href = withoutForm(url);
    const target: Target = { kind: 'link', key: keyOf(href, language), href, text: url, place };
    return [{ target, start, end: node.position?.end.offset ?? start }];
  });
}

function contactsOf(flow: RunningText, language: Language): readonly Link[] {
  const phones = phoneLike(flow.text);
  const points = findContactPoints(flow.text).filter(
    ({ kind, start, end }) =>
      kind !== 'telephone' || !phones.some((phone) => phone.start < end && start < phone.end),
  );
  const telephones = phones
    .filter((phone) => !points.some(({ start, end }) => phone.start < end && start < phone.end))
    .map((phone) => ({ ...phone, kind: 'telephone' as const, href: '' }));
  return [...points, ...telephones].map(({ kind, start, end, href: address }) => {
    const text = flow.text.slice(start, end);
    const href = kind === 'telephone' ? telephone(text) : withoutForm(address);
    const target: Target = {
      kind,
      key: keyOf(href, language),
      href,
      text,
      place: flow.placeAt(start),
    };
    return { target, start: flow.offsetAt(start), end: flow.offsetAt(end) };
  });
}

function definitionOf(section: Section, identifier: string): Definition | undefined {
  return section.body.children.find(
    (node): node is Definition => node.type === 'definition' && node.identifier === identifier,
  );
}

/** The trunk prefix 8 is +7 abroad; a number that lacks it is another one. */
function telephone(written: string): string {
  const digits = written.replace(/[^\d+]/gu, '');
  return `tel:${digits.replace(/^8(?=\d{10}$)/, '+7')}`;
}

/** Scheme and host do not tell capitals, and a slash at the end of a bare host means nothing. */
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
