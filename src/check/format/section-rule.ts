/** Rules that look at one section file at a time, in sealed editions too: the site must render it. */
import type { Nodes } from 'mdast';
import { type Place, startOf } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import type { Finding, Rule } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

interface SectionRule extends Omit<Rule, 'severity' | 'draftsOnly' | 'check'> {
  find(section: Section): readonly Finding[];
}

/** An error of the format, found section by section. */
export function sectionRule({ find, ...description }: SectionRule): Rule {
  return {
    ...description,
    severity: 'error',
    draftsOnly: false,
    check: ({ text }) => sectionsOf(text).flatMap(find),
  };
}

export function nodePlace(section: Section, node: Nodes): Place {
  const { line, column } = node.position?.start ?? startOf(section.file);
  return { file: section.file, line, column };
}

/** The Markdown of `node` as the file has it. */
export function sourceOf(section: Section, node: Nodes): string {
  return section.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
