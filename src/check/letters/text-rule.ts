/** How a letter rule looks at an edition: flow by flow, in both languages. */
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Message, MessageLanguage } from '../../text/problem.ts';
import { type RunningText, runningTextsOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import type { EditionContext, Finding, Rule } from '../rule.ts';

/** What a rule found in a text, at an offset into it. */
export interface Spot {
  readonly at: number;
  readonly message: Readonly<Record<MessageLanguage, Message>>;
}

/** Where a flow stands: what a rule may ask about beyond the flow itself. */
export interface FlowContext {
  readonly language: Language;
  readonly section: Section;
  readonly context: EditionContext;
}

interface TextRule extends Pick<Rule, 'code' | 'severity' | 'examples'> {
  find(text: string, where: FlowContext): readonly Spot[];
}

/** A rule on each flow of each section; sealed editions are left alone. */
export function textRule({ code, severity, examples, find }: TextRule): Rule {
  const inFlow = (flow: RunningText, where: FlowContext): readonly Finding[] =>
    find(flow.text, where).map(({ at, message }) => ({ place: flow.placeAt(at), message }));
  return {
    code,
    severity,
    draftsOnly: true,
    examples,
    check: (context) =>
      LANGUAGES.flatMap((language) =>
        context.text.sections[language].flatMap((section) =>
          runningTextsOf(section).flatMap((flow) => inFlow(flow, { language, section, context })),
        ),
      ),
  };
}
