import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from '../sections.ts';
import { nodePlace, sectionRule, sourceOf } from './section-rule.ts';

export const listNumbers: Rule = sectionRule({
  code: 'format/list-numbers',
  what: 'The items of a numbered list count up by one.',
  why: 'The page numbers the items itself, starting from the first number, so the reader would see another number than the file has.',
  examples: [
    example('ru', '3. а\n4. б\n   - в\n   - г\n5. д'),
    example('ru', '1) а\n2) б\n4) в', ['5:1']),
    example('ru', '1. а\n1. б', ['4:1']),
  ],
  *find(section) {
    for (const node of nodesOf(section)) {
      if (node.type !== 'list' || !node.ordered) continue;
      const start = node.start ?? 1;
      for (const [i, item] of node.children.entries()) {
        const written = /^\d+/.exec(sourceOf(section, item))?.[0];
        if (written === undefined || Number(written) === start + i) continue;
        yield {
          place: nodePlace(section, item),
          en: {
            found: `the list number ${written} where the reader will see ${start + i}`,
            expected: `the number ${start + i}`,
            action: 'correct the number, or separate the lists with a paragraph',
          },
          ru: {
            found: `номер пункта ${written}, а читатель увидит ${start + i}`,
            expected: `номер ${start + i}`,
            action: 'исправьте номер или разделите списки абзацем',
          },
        };
      }
    }
  },
});
