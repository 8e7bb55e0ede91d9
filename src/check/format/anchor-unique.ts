/**
 * format/anchor-unique (error): each place of an edition's page has an anchor of its own; of two
 * equal ones a link would lead to the wrong place. Sections, blocks and footnotes have theirs from
 * the section id, sub-headings the id they are given or one made of their words.
 *
 * Right: `## Terms {#terms-of-storage}`. Wrong: `## Terms {#operator}` where a section is `operator`.
 */
import { type Anchor, pageAnchors } from '../../edition/anchors.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Message, MessageLanguage } from '../../text/problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { example } from './example.ts';

export const anchorUnique: Rule = {
  code: 'format/anchor-unique',
  severity: 'error',
  draftsOnly: false,
  examples: [
    example('## Сроки\n\nА.\n\n## Сроки\n\nБ.\n\n## Права {#rights}\n\nВ.'),
    example('## Сроки {#preamble}\n\nА.', ['3:1']),
    example('## Preamble\n\nА.', ['3:1']),
    example('## А {#terms}\n\nА.\n\n## Б {#terms}\n\nБ.', ['7:1']),
    example('## №\n\nА.\n\n## ##\n\nБ.', ['3:1']),
    example('## Operator 1\n\nА.', ['3:1']),
  ],
  check: ({ text }) => LANGUAGES.flatMap((language) => doubles(pageAnchors(text, language))),
};

/** Sections stand as they are; what collides with them, or later with another, must give way. */
function doubles(anchors: readonly Anchor[]): readonly Finding[] {
  const taken = new Map<string, Anchor>();
  const findings: Finding[] = [];
  const inOrderOfRight = ['section', 'block', 'heading'].flatMap((kind) =>
    anchors.filter((anchor) => anchor.kind === kind),
  );
  for (const anchor of inOrderOfRight) {
    const owner = taken.get(anchor.id);
    if (anchor.id === '') findings.push({ place: anchor.place, message: NONE });
    else if (!owner) taken.set(anchor.id, anchor);
    // Sections of one id are a matter of section-numbers.
    else if (anchor.kind === 'heading') findings.push(double(anchor, owner));
  }
  return findings;
}

const NONE: Readonly<Record<MessageLanguage, Message>> = {
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

function double(anchor: Anchor, owner: Anchor): Finding {
  const where = `${owner.place.file}:${owner.place.line}`;
  return {
    place: anchor.place,
    also: owner.place,
    message: {
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
    },
  };
}
