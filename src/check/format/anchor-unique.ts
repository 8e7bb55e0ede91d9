import { type Anchor, pageAnchors } from '../../edition/anchors.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Messages } from '../../text/problem.ts';
import { example } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';

export const anchorUnique: Rule = {
  code: 'format/anchor-unique',
  what: 'Every place on the page of an edition has an anchor of its own. The anchors of sections, paragraphs and footnotes come from the section id; the anchor of a sub-heading is the id it is given or one made from its words.',
  why: 'If two places had the same anchor, a link could lead to the wrong one.',
  severity: 'error',
  examples: [
    example('ru', '## Сроки\n\nА.\n\n## Сроки\n\nБ.\n\n## Права {#rights}\n\nВ.'),
    example('ru', '## Сроки {#preamble}\n\nА.', ['3:1']),
    example('ru', '## Preamble\n\nА.', ['3:1']),
    example('ru', '## А {#terms}\n\nА.\n\n## Б {#terms}\n\nБ.', ['7:1']),
    example('ru', '## №\n\nА.\n\n## ##\n\nБ.', ['3:1']),
    example('ru', '## Operator 1\n\nА.', ['3:1']),
  ],
  check: ({ text }) => LANGUAGES.flatMap((language) => [...repeated(pageAnchors(text, language))]),
};

/** Of two equal anchors the sub-heading is reported, or the later of two sub-headings. */
function* repeated(anchors: readonly Anchor[]): Generator<Finding> {
  const taken = new Map<string, Anchor>();
  const ownersFirst = ['section', 'block', 'heading'].flatMap((kind) =>
    anchors.filter((anchor) => anchor.kind === kind),
  );
  for (const anchor of ownersFirst) {
    const owner = taken.get(anchor.id);
    if (anchor.id === '') yield { place: anchor.place, ...NONE };
    else if (!owner) taken.set(anchor.id, anchor);
    // `format/section-numbers` reports two sections of one id.
    else if (anchor.kind === 'heading') yield repetition(anchor, owner);
  }
}

const NONE: Messages = {
  en: {
    found: 'a sub-heading without a letter or digit, of which no anchor can be made',
    expected: 'words, or an id at the end of the heading',
    action: 'write the heading in words or add an id such as {#storage-terms}',
  },
  ru: {
    found: 'подзаголовок без букв и цифр: якоря из него не сделать',
    expected: 'слова или код в конце заголовка',
    action: 'напишите заголовок словами или добавьте код, например {#storage-terms}',
  },
};

function repetition(anchor: Anchor, owner: Anchor): Finding {
  const where = `${owner.place.file}:${owner.place.line}`;
  return {
    place: anchor.place,
    also: owner.place,
    en: {
      found: `a sub-heading with the anchor "#${anchor.id}", which ${where} already has`,
      expected: 'an anchor of its own for each place of the edition',
      action: 'give the sub-heading another id at its end, such as {#storage-terms}',
    },
    ru: {
      found: `подзаголовок с якорем «#${anchor.id}», который уже есть у ${where}`,
      expected: 'у каждого места редакции свой якорь',
      action: 'дайте подзаголовку в конце строки другой код, например {#storage-terms}',
    },
  };
}
