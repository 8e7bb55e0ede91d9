import { pageAnchors } from '../../edition/anchors.ts';
import type { Edition, EditionText } from '../../edition/library.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Messages, Phrase } from '../../text/problem.ts';
import { excerpt } from '../../text/section.ts';
import { example } from '../example.ts';
import type { EditionContext, Rule } from '../rule.ts';
import { decoded, linksOf, siteAddress } from './links.ts';

export const linkAnchor: Rule = {
  code: 'format/link-anchor',
  what: 'A link within the site leads to a document, an edition and an anchor that exist. A paragraph or sub-heading is cited with the date of the edition (`/ru/privacy/2022-02-22/#data-2`).',
  why: 'A link that leads nowhere is useless to the reader. At the address without a date only section ids are kept for ever.',
  severity: 'error',
  examples: [
    example(
      'ru',
      '[а](#preamble) [б](#operator-1) [в](#сроки) [г](#terms)\n\n## Сроки\n\nА.\n\n## Б {#terms}\n\nБ.',
    ),
    example(
      'ru',
      '[а](/ru/privacy/#operator) [б](/ru/privacy/2026-01-01/#operator-1) [в](/kk/privacy/)',
    ),
    example('ru', '[а](#oprator)\n\n[б](#operator-9)', ['3:1', '5:1']),
    example('ru', '[а](/ru/terms/) [б](/ru/privacy/2020-01-01/)', ['3:1', '3:17']),
    example('ru', '[а](/ru/privacy/#operator-1) [б](/ru/privacy/2026-01-01/#data)', [
      '3:1',
      '3:30',
    ]),
  ],
  *check(context) {
    for (const { place, section, url } of linksOf(context.text)) {
      const language = context.text.sections.kk.includes(section) ? 'kk' : 'ru';
      const missing = missingTarget(url, language, context);
      if (missing) yield { place, ...messageFor(url, missing) };
    }
  },
};

type Missing = 'document' | 'edition' | 'anchor' | 'lasting-anchor';

function missingTarget(
  url: string,
  language: Language,
  { text, document, library }: EditionContext,
): Missing | undefined {
  if (url.startsWith('#')) return hasAnchor(text, language, decoded(url.slice(1)));
  const address = siteAddress(url);
  if (!address) return undefined;
  const own = address.document === text.document;
  const target = own ? document : library?.documents.find(({ id }) => id === address.document);
  // The document may be incomplete; its own errors come first.
  if (!target) return own || !library ? undefined : 'document';
  if (address.date === undefined) {
    return address.anchor === undefined || wasSection(target.editions, address.anchor)
      ? undefined
      : 'lasting-anchor';
  }
  const edition = target.editions.find(({ date }) => date === address.date);
  if (!edition) return 'edition';
  return address.anchor === undefined
    ? undefined
    : hasAnchor(edition, address.language, address.anchor);
}

function hasAnchor(text: EditionText, language: Language, anchor: string): Missing | undefined {
  return pageAnchors(text, language).some(({ id }) => id === anchor) ? undefined : 'anchor';
}

function wasSection(editions: readonly Edition[], anchor: string): boolean {
  return editions.some(({ sections }) =>
    LANGUAGES.some((language) => sections[language].some(({ id }) => id === anchor)),
  );
}

const EXPECTED: Readonly<Record<Missing, Phrase>> = {
  document: {
    en: 'a document that this site has',
    ru: 'документ, который есть на этом сайте',
  },
  edition: {
    en: 'the date of an edition that exists',
    ru: 'дата редакции, которая есть',
  },
  anchor: {
    en: 'after "#" the id of a section, or the anchor of a block or sub-heading of that edition',
    ru: 'после «#» код раздела либо якорь абзаца или подзаголовка этой редакции',
  },
  'lasting-anchor': {
    en: 'after "#" the id of a section; a block or sub-heading only together with the date of the edition',
    ru: 'после «#» код раздела; абзац или подзаголовок только вместе с датой редакции',
  },
};

function messageFor(url: string, missing: Missing): Messages {
  const shown = excerpt(decoded(url));
  return {
    en: {
      found: `a link to "${shown}", which leads nowhere`,
      expected: EXPECTED[missing].en,
      action: 'correct the address; section ids are in the file names: 03-consent.md is #consent',
    },
    ru: {
      found: `ссылка на «${shown}», которая никуда не ведёт`,
      expected: EXPECTED[missing].ru,
      action: 'исправьте адрес; код раздела стоит в имени файла: 03-consent.md, значит #consent',
    },
  };
}
