/** Rules that look at running text (a paragraph, heading or table cell), in both languages. */
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Messages } from '../../text/problem.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import type { EditionContext, Rule } from '../rule.ts';

/** What a rule found in a text, at an offset into it. */
export interface Spot extends Messages {
  readonly at: number;
}

/** What a rule may look at beyond the running text itself. */
export interface FlowContext {
  readonly language: Language;
  readonly section: Section;
  readonly context: EditionContext;
}

interface TextRule extends Omit<Rule, 'draftsOnly' | 'check'> {
  find(text: string, where: FlowContext): readonly Spot[];
}

/** A rule on running text; it skips sealed editions. */
export function textRule({ find, ...description }: TextRule): Rule {
  return {
    ...description,
    draftsOnly: true,
    check: (context) =>
      LANGUAGES.flatMap((language) =>
        context.text.sections[language].flatMap((section) =>
          runningTextsOf(section).flatMap((running) =>
            find(running.text, { language, section, context }).map(({ at, ...message }) => ({
              place: running.placeAt(at),
              ...message,
            })),
          ),
        ),
      ),
  };
}
