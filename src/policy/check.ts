/** The whole check: what loading found, what the rules find, less what waivers silence. */
import type { CivilDate } from './civil-date.ts';
import { withoutEchoes } from './echoes.ts';
import { withoutInherited } from './inherited.ts';
import type { Edition, EditionText, Library } from './library.ts';
import { type Problem, sortProblems } from './problem.ts';
import { RULES } from './rules/index.ts';
import type { EditionContext, Rule } from './rules/rule.ts';
import { sealFile } from './seal.ts';
import { editionBefore } from './timeline.ts';
import { applyWaivers } from './waivers.ts';

/** The content as it was read, in order or not. */
export interface Content {
  readonly library: Library;
  /** Every edition whose folder has a date: an `Edition` where its `edition.yaml` is in order. */
  readonly texts: readonly (EditionText | Edition)[];
  /** What was found wrong while reading. */
  readonly problems: readonly Problem[];
}

/**
 * @param today the day to which the check refers
 * @param rules all of them, unless a test asks for less
 * @returns every problem of the content, sorted; never throws
 */
export function checkContent(
  content: Content,
  today: CivilDate,
  rules: readonly Rule[] = RULES,
): readonly Problem[] {
  const found = editionContexts(content, today).flatMap((context) => {
    const problems = withoutInherited(runRules(context, rules), context.text, content.texts);
    const open = context.edition ? applyWaivers(problems, context.edition, rules) : problems;
    return withoutEchoes(open, context.text);
  });
  return sortProblems([...content.problems, ...found]);
}

/** What the rules are shown: one context for each edition's words. */
export function editionContexts(content: Content, today: CivilDate): readonly EditionContext[] {
  const { library, texts } = content;
  const editions = texts.filter((text): text is Edition => 'effective' in text);
  return texts.map((text) => {
    const siblings = editions.filter((edition) => edition.document === text.document);
    const edition = siblings.find(({ date }) => date === text.date);
    const previous = edition && editionBefore(siblings, edition);
    const document = library.documents.find(({ id }) => id === text.document);
    return {
      text,
      ...(edition && { edition }),
      ...(previous && { previous }),
      ...(document && { document }),
      library,
      today,
    };
  });
}

function runRules(context: EditionContext, rules: readonly Rule[]): readonly Problem[] {
  const sealed = sealFile(context.text) !== undefined;
  return rules
    .filter(({ draftsOnly }) => !(draftsOnly && sealed))
    .flatMap((rule) =>
      rule
        .check(context)
        .map((finding) => ({ rule: rule.code, severity: rule.severity, ...finding })),
    );
}
