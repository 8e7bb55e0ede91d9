import { describe, expect, it } from 'vitest';
import { type RedlineContext, redlineHtml } from '../../../../src/formats/html/redline.ts';
import type { RedlineBlock } from '../../../../src/redline/model.ts';
import { redline } from '../../../../src/redline/redline.ts';
import { editionOf } from '../../redline/edition.ts';

const CONTEXT: RedlineContext = {
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
  },
};

function blocksOf(older: string, newer: string): readonly RedlineBlock[] {
  const [before, after] = [older, newer].map((text, i) =>
    editionOf(`202${i}-01-01`, { data: `# Data\n\n${text}\n` }),
  );
  if (!before || !after) return [];
  return redline(before, after, 'ru').sections.flatMap(({ blocks }) => blocks.slice(1));
}

const html = (older: string, newer: string) => redlineHtml(blocksOf(older, newer), CONTEXT);

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
      '<p id="data-1" class="reset">See <span class="formatted" data-note="href → href"><a href="https://b.kz">the law</a></span>.</p>',
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
        `<p class="moved-away" data-note="1 → 2"><del>${a}</del></p>`,
        `<p id="data-1">${b}</p>`,
        `<p id="data-2" class="moved-here" data-note="1 → 2"><ins>${a}</ins></p>`,
      ].join(''),
    );
  });
});
