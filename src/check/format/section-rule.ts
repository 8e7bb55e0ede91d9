/** Rules that look at one section file at a time, in sealed editions too: the site must render it. */
import type { Nodes } from 'mdast';
import { type Messages, type Place, startOf } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import type { Finding, Rule, RuleDescription } from '../rule.ts';
import { nodesOf, sectionsOf } from '../sections.ts';

type Description = Omit<RuleDescription, 'severity'>;

interface SectionRule extends Description {
  find(section: Section): Iterable<Finding>;
}

interface NodeRule extends Description {
  /** @returns undefined where the node is as it should be */
  messageFor(node: Nodes, section: Section): Messages | undefined;
}

/** An error of the format, found section by section. */
export function sectionRule({ find, ...description }: SectionRule): Rule {
  return {
    ...description,
    severity: 'error',
    check: ({ text }) => sectionsOf(text).flatMap((section) => [...find(section)]),
  };
}

/** An error of the format, found node by node in the tree of Markdown. */
export function nodeRule({ messageFor, ...description }: NodeRule): Rule {
  return sectionRule({
    ...description,
    *find(section) {
      for (const node of nodesOf(section)) {
        const message = messageFor(node, section);
        if (message) yield { place: nodePlace(section, node), ...message };
      }
    },
  });
}

export function nodePlace(section: Section, node: Nodes): Place {
  const { line, column } = node.position?.start ?? startOf(section.file);
  return { file: section.file, line, column };
}

/** The Markdown of `node` as the file has it. */
export function sourceOf(section: Section, node: Nodes): string {
  return section.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
