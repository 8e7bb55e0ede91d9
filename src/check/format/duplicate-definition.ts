import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from '../sections.ts';
import { nodePlace, sectionRule } from './section-rule.ts';

export const duplicateDefinition: Rule = sectionRule({
  code: 'format/duplicate-definition',
  what: 'Each label of a footnote or a link is defined once in a file.',
  why: 'The reader sees only the first of two definitions.',
  examples: [
    example('ru', 'А[^1] Б[^2].\n\n[^1]: Т.\n\n[^2]: У.'),
    example('ru', 'А[^1].\n\n[^1]: Т.\n\n[^1]: У.', ['7:1']),
    example('ru', '[А].\n\n[А]: https://a.kz\n[а]: https://b.kz', ['6:1']),
  ],
  *find(section) {
    const defined = new Set<string>();
    for (const node of nodesOf(section)) {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
      const label = node.type === 'definition' ? `[${node.label}]` : `[^${node.label}]`;
      const key = `${node.type} ${node.identifier}`;
      if (!defined.has(key)) {
        defined.add(key);
        continue;
      }
      yield {
        place: nodePlace(section, node),
        en: {
          found: `${label} defined a second time, which the reader would not see`,
          expected: 'each label once in a file; capitals make no difference',
          action: 'give one of the two another label, in the text too, or delete one',
        },
        ru: {
          found: `${label} определена второй раз, читатель этого не увидит`,
          expected: 'каждая метка один раз в файле; большие и малые буквы не различаются',
          action: 'дайте одной из двух другую метку, в тексте тоже, или удалите одну',
        },
      };
    }
  },
});
