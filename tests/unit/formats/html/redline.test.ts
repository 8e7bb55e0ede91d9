import { describe, expect, it } from 'vitest';
import {
  linkChanges,
  type RedlineContext,
  redlineHtml,
} from '../../../../src/formats/html/redline.ts';
import type { RedlineBlock } from '../../../../src/redline/model.ts';
import { redline } from '../../../../src/redline/redline.ts';
import { editionOf } from '../../redline/edition.ts';

const CONTEXT: Omit<RedlineContext, 'links'> = {
  headingLevel: 2,
  anchors: true,
  scope: 'data',
  link: (href) => ({ href }),
  footnote: () => '1',
  labels: {
    table: 'Table',
    formatting: (former, now) => `${Object.keys(former)} → ${Object.keys(now)}`,
    structure: (former, now) => (former.kind === now.kind ? '' : `${former.kind} → ${now.kind}`),
    moved: ({ older, newer }) => `${older?.number} → ${newer?.number}`,
    split: ({ kind }) => `${kind} split`,
    merged: ({ kind }) => `${kind}s merged`,
    relinked: () => 'Links',
    links: (count) => `${count} links`,
  },
};

function blocksOf(older: string, newer: string): readonly RedlineBlock[] {
  const [before, after] = [older, newer].map((text, i) =>
    editionOf(`202${i}-01-01`, { data: `# Data\n\n${text}\n` }),
  );
  if (!before || !after) return [];
  return redline(before, after, 'ru').sections.flatMap(({ blocks }) => blocks.slice(1));
}

function html(older: string, newer: string): string {
  const blocks = blocksOf(older, newer);
  return redlineHtml(blocks, { ...CONTEXT, links: linkChanges(blocks) });
}

const FIRST = 'The operator keeps the data for three years.';
const SECOND = 'The user may withdraw consent at any time in the application.';

describe('a redline as HTML', () => {
  it.each([
    [
      'words',
      'Kept for 3 years.',
      'Kept for 5 years.',
      '<p id="data-1">Kept for <del>3</del><wbr><ins>5</ins> years.</p>',
    ],
    [
      'a space comes before the mark',
      'Kept for years.',
      'Kept for many years.',
      '<p id="data-1">Kept for <ins>many </ins>years.</p>',
    ],
    [
      'neighbours share one element',
      'See it.',
      'See **all of** *this* it.',
      '<p id="data-1">See<ins> <strong>all of</strong> <em>this</em></ins> it.</p>',
    ],
    [
      'a link leads elsewhere',
      'See [the law](https://a.kz).',
      'See [the law](https://b.kz).',
      '<p id="data-1">See <span class="relinked" data-note="1"><a href="https://b.kz">the law</a></span>.</p><p class="remark links">Links: <b>1</b> https://a.kz → https://b.kz</p>',
    ],
    [
      'equal changes of links are said once, after the list',
      '- See [the law](#a).\n- See [it](#a) too, and [that](#b).\n\nEnd: [the law](#a).',
      '- See [the law](#c).\n- See [it](#c) too, and [that](#d).\n\nEnd: [the law](#c).',
      '<ul id="data-1"><li id="data-1-1"><p>See <span class="relinked" data-note="1"><a href="#c">the law</a></span>.</p></li><li id="data-1-2"><p>See <span class="relinked" data-note="1"><a href="#c">it</a></span> too, and <span class="relinked" data-note="2"><a href="#d">that</a></span>.</p></li></ul><p class="remark links">Links: <b>1</b> #a → #c (3 links); <b>2</b> #b → #d</p><p id="data-2">End: <span class="relinked" data-note="1"><a href="#c">the law</a></span>.</p>',
    ],
    [
      'a link and its weight change',
      'See [the law](https://a.kz).',
      'See [**the law**](https://b.kz).',
      '<p id="data-1" class="reset">See <span class="formatted" data-note="href → href,strong"><a href="https://b.kz"><strong>the law</strong></a></span>.</p>',
    ],
    [
      'a paragraph is split',
      `${FIRST} ${SECOND}`,
      `${FIRST}\n\n${SECOND}`,
      `<p id="data-1">${FIRST}</p><p id="data-2"><span class="remark divided">paragraph split</span> ${SECOND}</p>`,
    ],
    [
      'items are merged',
      `- ${FIRST}\n- ${SECOND}`,
      `- ${FIRST} ${SECOND}`,
      `<ul id="data-1"><li id="data-1-1"><p>${FIRST} <span class="remark joined">items merged</span> ${SECOND}</p></li></ul>`,
    ],
    [
      'a sentence moves from one paragraph to another',
      `${FIRST} ${SECOND}\n\nWho has questions about the processing of data writes to us.`,
      `${FIRST}\n\nWho has questions about the processing of data writes to us. ${SECOND}`,
      `<p id="data-1">${FIRST} <span class="remark move"><a href="#data-2">1 → 2</a></span> <del class="moved"> ${SECOND}</del></p><p id="data-2">Who has questions about the processing of data writes to us. <span class="remark move">1 → 2</span> <ins class="moved"> ${SECOND}</ins></p>`,
    ],
    [
      'a deleted item is in its list, with its own number',
      '1. first thing here\n2. second matter there\n3. third point everywhere',
      '1. first thing here\n2. third point everywhere',
      '<ol id="data-1"><li value="1" id="data-1-1"><p>first thing here</p></li><li value="2"><p class="removed"><del>second matter there</del></p></li><li value="2" id="data-1-2"><p>third point everywhere</p></li></ol>',
    ],
    [
      'a paragraph that became an item',
      'the telephone number of the user',
      '- the telephone number of the user',
      '<ul id="data-1"><li id="data-1-1"><p class="reset" data-note="paragraph → item">the telephone number of the user</p></li></ul>',
    ],
    [
      'a table',
      '| What | How long |\n|---|---|\n| Number | 3 years |',
      '| What | How long |\n|---|---|\n| Number | 5 years |',
      '<section class="table" aria-label="Table data-1" tabindex="0"><table id="data-1"><tbody><tr id="data-1-1"><th scope="col">What</th><th scope="col">How long</th></tr><tr id="data-1-2"><td>Number</td><td><del>3</del><wbr><ins>5</ins> years</td></tr></tbody></table></section>',
    ],
    [
      'angle brackets are text',
      'a &lt;b&gt; c',
      'a &lt;b&gt; d',
      '<p id="data-1">a &#x3C;b> <del>c</del><wbr><ins>d</ins></p>',
    ],
  ])('%s', (_title, older, newer, expected) => {
    expect(html(older, newer)).toBe(expected);
  });

  it('a moved block is one insertion at its new place', () => {
    const [a, b] = [
      'The first paragraph has words enough.',
      'Another one, quite unlike it in every way, stays.',
    ];
    expect(html(`${a}\n\n${b}`, `${b}\n\n${a}`)).toBe(
      [
        `<p id="data-1_0" class="moved-away"><span class="remark move"><a href="#data-2">1 → 2</a></span> <del>${a}</del></p>`,
        `<p id="data-1">${b}</p>`,
        `<p id="data-2" class="moved-here"><span class="remark move"><a href="#data-1_0">1 → 2</a></span> <ins>${a}</ins></p>`,
      ].join(''),
    );
  });
});
