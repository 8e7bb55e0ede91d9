/** Rules that look at one section file at a time, in sealed editions too: the site must render it. */
import type { Nodes } from 'mdast';
import type { EditionText } from '../../edition/library.ts';
import { LANGUAGES } from '../../text/language.ts';
import { walk } from '../../text/markdown.ts';
import { type Place, startOf } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import type { Finding, Rule } from '../rule.ts';

interface SectionRule extends Pick<Rule, 'code' | 'examples'> {
  find(section: Section): readonly Finding[];
}

/** An error of the format, found section by section. */
export function sectionRule({ code, examples, find }: SectionRule): Rule {
  return {
    code,
    severity: 'error',
    draftsOnly: false,
    examples,
    check: ({ text }) => sectionsOf(text).flatMap(find),
  };
}

export function sectionsOf(text: EditionText): readonly Section[] {
  return LANGUAGES.flatMap((language) => text.sections[language]);
}

/** Every node of a section, its heading first. */
export function* nodesOf(section: Section): Generator<Nodes> {
  yield* walk(section.headingNode);
  yield* walk(section.body);
}

export function placeOf(section: Section, node: Nodes): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { ...startOf(section.file), line, column };
}

/** What stands in the file for `node`. */
export function sourceOf(section: Section, node: Nodes): string {
  return section.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
