import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from '../sections.ts';
import { nodePlace, sectionRule } from './section-rule.ts';

export const unusedDefinition: Rule = sectionRule({
  code: 'format/unused-definition',
  what: 'Every footnote and every link address defined in a file is used in it.',
  why: 'The reader never sees one that is not used, so words of the policy would be lost.',
  examples: [
    example('ru', 'Слово[^1] и [ссылка][a].\n\n[^1]: Т.\n\n[a]: https://sample.kz'),
    example('ru', 'Слово.\n\n[^1]: Т.\n\n[a]: https://sample.kz', ['5:1', '7:1']),
  ],
  *find(section) {
    const nodes = [...nodesOf(section)];
    const footnotes = new Set<string>();
    const labels = new Set<string>();
    for (const node of nodes) {
      if (node.type === 'footnoteReference') footnotes.add(node.identifier);
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        labels.add(node.identifier);
      }
    }
    for (const node of nodes) {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
      const footnote = node.type === 'footnoteDefinition';
      if ((footnote ? footnotes : labels).has(node.identifier)) continue;
      const label = footnote ? `[^${node.label}]` : `[${node.label}]`;
      yield {
        place: nodePlace(section, node),
        en: {
          found: footnote
            ? `the footnote ${label}, to which no mark in the file leads`
            : `the address of ${label}, which no link in the file uses`,
          expected: footnote ? `${label} in the text` : `a link [words]${label}`,
          action: 'add the mark where it belongs or delete these lines',
        },
        ru: {
          found: footnote
            ? `сноска ${label}, на которую в файле нет знака`
            : `адрес ${label}, которым в файле не пользуется ни одна ссылка`,
          expected: footnote ? `${label} в тексте` : `ссылка [слова]${label}`,
          action: 'поставьте знак на место или удалите эти строки',
        },
      };
    }
  },
});
