/** The whole check: what loading found and what the rules find, without what is waived or suppressed. */
import { chronicleOf, entryOf } from '../edition/chronicle.ts';
import type { Content, Edition } from '../edition/library.ts';
import { sealFile } from '../edition/seal.ts';
import { witnessesOf } from '../edition/witness/witness.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { type Problem, sortProblems } from '../text/problem.ts';
import type { EditionContext, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { withoutExplainedChanges, withoutPublishedWarnings } from './suppression.ts';
import { applyWaivers } from './waivers.ts';

/**
 * @param today the civil day for which the content is checked
 * @param rules all of them, unless a test asks for fewer
 * @returns every problem of the content, sorted; never throws
 */
export function checkContent(
  content: Content,
  today: CivilDate,
  rules: readonly Rule[] = RULES,
): readonly Problem[] {
  const found = editionContexts(content, today).flatMap((context) => {
    const problems = withoutPublishedWarnings(
      runRules(context, rules),
      context.text,
      content.texts,
    );
    const open = context.edition ? applyWaivers(problems, context.edition, rules) : problems;
    return withoutExplainedChanges(open, context.text);
  });
  return sortProblems([...content.problems, ...found]);
}

/** What the rules look at: one context for each edition. */
export function editionContexts(content: Content, today: CivilDate): readonly EditionContext[] {
  const { library, texts, authorities } = content;
  const editions = texts.filter((text): text is Edition => 'effective' in text);
  const chronicles = new Map(
    [...new Set(texts.map((text) => text.document))].map((id) => {
      const own = editions.filter((edition) => edition.document === id);
      return [id, chronicleOf(own, today, { drafts: true })];
    }),
  );
  return texts.map((text) => {
    const chronicle = chronicles.get(text.document);
    const entry = chronicle && entryOf(chronicle, text.date);
    const document = library.documents.find(({ id }) => id === text.document);
    return {
      text,
      ...(entry && { edition: entry.edition }),
      ...(entry?.before && { previous: entry.before }),
      ...(chronicle && { chronicle }),
      ...(document && { document }),
      library,
      witnesses: witnessesOf(text, authorities),
      today,
    };
  });
}

function runRules(context: EditionContext, rules: readonly Rule[]): readonly Problem[] {
  const sealed = sealFile(context.text) !== undefined;
  return rules
    .filter(({ draftsOnly }) => !(draftsOnly && sealed))
    .flatMap((rule) => summedUp(problemsBy(rule, context)));
}

/** Findings of one rule in one file that are listed each by itself. */
const MOST = 200;

/** The first MOST problems of each file; the next one counts the rest. */
function summedUp(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems;
  const byFile = Map.groupBy(sortProblems(problems), ({ place }) => place.file);
  return [...byFile.values()].flatMap((own) => {
    const [next, ...more] = own.slice(MOST);
    if (!next) return own;
    const count = more.length + 1;
    const message = {
      en: {
        found: `${count} more such findings in this file`,
        expected: 'none',
        action: 'correct those above; then the others are listed',
      },
      ru: {
        found: `ещё таких замечаний в этом файле: ${count}`,
        expected: 'ни одного',
        action: 'исправьте те, что выше; тогда будут показаны остальные',
      },
    };
    return [...own.slice(0, MOST), { ...next, message }];
  });
}

/** What one rule finds in an edition. */
export function problemsBy(rule: Rule, context: EditionContext): readonly Problem[] {
  const { code, severity } = rule;
  return [...rule.check(context)].map(({ en, ru, ...where }) => ({
    rule: code,
    severity,
    ...where,
    message: { en, ru },
  }));
}
