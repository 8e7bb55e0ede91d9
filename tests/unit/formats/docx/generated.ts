/** Generated editions and what is done to them, for property tests of Word files. */
import fc from 'fast-check';
import type { Texts } from '../../redline/edition.ts';

const WORDS = (
  'деректер·данных·және·или·не·3·30·10 000·8(727)350 06 06·2-үй·ә·**жоюды**·*срок*·***оба***·' +
  '[текст](#data)·[туда](https://hitter.kz/a?b=1&c=2)·[«сам»](mailto:a@b.kz "Тема")·www.hitter.kz·' +
  'support@hitter.kz·[^n]·[^m]·–·(и)·«Саясат»·a\u00A0b·<·&amp;·\\*·e\u0301·\u{1F600}'
).split('·');

const words = (most = 12) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ', ', '; ')), {
      minLength: 1,
      maxLength: most,
    })
    .map((parts) =>
      parts
        .map(([word, after]) => word + after)
        .join('')
        .trim(),
    );

const cell = words(4).map((text) => text.replaceAll('|', ''));

/** Lines of Markdown below a mark. */
const indented = (text: string, by: string) => text.replace(/\n(?!\n|$)/g, `\n${by}`);
const item = (mark: string, text: string) =>
  `${mark} ${indented(text, ' '.repeat(mark.length + 1))}`;

const { block } = fc.letrec<{ block: string; list: string; quote: string; inner: string }>(
  (tie) => ({
    list: fc
      .tuple(
        fc.constantFrom('-', '1.', '4.'),
        fc.boolean(),
        fc.array(fc.array(tie('inner'), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([mark, isLoose, items]) =>
        items
          .map((blocks, i) => {
            const number = mark === '-' ? '-' : `${Number.parseInt(mark, 10) + i}.`;
            return item(number, blocks.join('\n\n'));
          })
          .join(isLoose ? '\n\n' : '\n'),
      ),
    quote: fc
      .array(tie('inner'), { minLength: 1, maxLength: 2 })
      .map((blocks) => `> ${blocks.join('\n\n').replaceAll('\n', '\n> ')}`),
    inner: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'blocks' },
      { weight: 6, arbitrary: words() },
      { weight: 1, arbitrary: tie('list') },
      { weight: 1, arbitrary: tie('quote') },
    ),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'blocks' },
      { weight: 6, arbitrary: words() },
      { weight: 1, arbitrary: words(4).map((text) => `## ${text} {#sub}`) },
      { weight: 1, arbitrary: words(4).map((text) => `### ${text}`) },
      { weight: 3, arbitrary: tie('list') },
      { weight: 2, arbitrary: tie('quote') },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('---', ':-:', '--:'),
            fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }),
          )
          .map(([align, [head = ['', ''], ...rows]]) =>
            [head, ['---', align], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
          ),
      },
      { weight: 1, arbitrary: words(6).map((text) => `${text}\\\nжол`) },
      { weight: 1, arbitrary: fc.constant('***') },
    ),
  }),
);

/** A section as its heading and its blocks. */
export interface SectionSource {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly string[];
}

const IDS = ['preamble', 'operator', 'data', 'consent', 'rights'] as const;

export function sections(): fc.Arbitrary<readonly SectionSource[]> {
  const section = fc.record({
    heading: words(4),
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
  });
  return fc
    .tuple(
      fc.array(section, { minLength: 1, maxLength: 3 }),
      fc.shuffledSubarray([...IDS.slice(1)], { minLength: IDS.length - 1 }),
    )
    .map(([made, ids]) =>
      made.map((one, i) => ({ ...one, id: i === 0 ? IDS[0] : (ids[i - 1] ?? '') })),
    );
}

/** What an editor does; the numbers choose where. */
export interface Edit {
  readonly kind:
    | 'delete'
    | 'insert'
    | 'move'
    | 'replace'
    | 'reword'
    | 'heading'
    | 'section-gone'
    | 'section-moved'
    | 'section-new';
  readonly section: number;
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

export function edits(): fc.Arbitrary<readonly Edit[]> {
  return fc.array(
    fc.record({
      kind: fc.constantFrom<Edit['kind'][]>(
        'delete',
        'insert',
        'move',
        'replace',
        'reword',
        'reword',
        'heading',
        'section-gone',
        'section-moved',
        'section-new',
      ),
      section: fc.nat(1000),
      at: fc.nat(1000),
      to: fc.nat(1000),
      text: block,
    }),
    { minLength: 1, maxLength: 6 },
  );
}

export function edited(
  sources: readonly SectionSource[],
  script: readonly Edit[],
): readonly SectionSource[] {
  return script.reduce(applied, sources);
}

function applied(sources: readonly SectionSource[], edit: Edit): readonly SectionSource[] {
  const index = edit.section % sources.length;
  const section = sources[index];
  if (!section) return sources;
  const blocks = [...section.blocks];
  const at = edit.at % blocks.length;
  const old = blocks[at] ?? '';
  const withBlocks = (list: readonly string[]) =>
    sources.with(index, { ...section, blocks: list.length > 0 ? list : ['жоқ'] });
  switch (edit.kind) {
    case 'delete':
      return withBlocks(blocks.toSpliced(at, 1));
    case 'insert':
      return withBlocks(blocks.toSpliced(at, 0, edit.text));
    case 'replace':
      return withBlocks(blocks.with(at, edit.text));
    case 'move': {
      const rest = blocks.toSpliced(at, 1);
      return withBlocks(rest.toSpliced(edit.to % (rest.length + 1), 0, old));
    }
    case 'reword': {
      const parts = old.split(' ');
      // Not a mark of a list, a quote or a table.
      const words = parts.flatMap((part, i) => (/^[^\n|]*\p{L}[^\n|]*$/u.test(part) ? [i] : []));
      const place = words[edit.to % words.length];
      if (place === undefined) return sources;
      const word = edit.text.split(/\s+/).findLast((one) => /^[\p{L}*]+$/u.test(one)) ?? 'сөз';
      return withBlocks(blocks.with(at, parts.with(place, word).join(' ')));
    }
    case 'heading':
      return sources.with(index, { ...section, heading: `${section.heading} жаңа` });
    case 'section-gone':
      return index === 0 ? sources : sources.toSpliced(index, 1);
    case 'section-moved': {
      if (index === 0) return sources;
      const rest = sources.toSpliced(index, 1);
      return rest.toSpliced(1 + (edit.to % rest.length), 0, section);
    }
    case 'section-new': {
      const id = 'measures';
      if (sources.some((one) => one.id === id)) return sources;
      const made = { id, heading: 'Шаралар', blocks: [edit.text] };
      return sources.toSpliced(1 + (edit.to % sources.length), 0, made);
    }
  }
}

/** With the notes that the texts mark. */
export function textsOf(sources: readonly SectionSource[], notes: string): Texts {
  return Object.fromEntries(
    sources.map(({ id, heading, blocks }) => {
      const body = [`# ${heading}`, ...blocks].join('\n\n');
      const used = ['n', 'm'].filter((label) => body.includes(`[^${label}]`));
      const definitions = used.map(
        (label) => `[^${label}]: ${label === 'n' ? notes : 'Осы **сноска**.'}`,
      );
      return [id, `${[body, ...definitions].join('\n\n')}\n`];
    }),
  );
}
