/** Rules that look at running text (a paragraph, heading or table cell), in both languages. */
import { LANGUAGES, type Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import type { Messages } from '../../text/problem.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { letterRuns } from '../../text/spans.ts';
import type { EditionContext, Rule } from '../rule.ts';

/** What a rule found in a text, at an offset into it. */
export interface Spot extends Messages {
  readonly at: number;
}

/** What a rule may look at beyond the running text itself. */
export interface TextContext {
  readonly language: Language;
  readonly section: Section;
  readonly context: EditionContext;
}

interface TextRule extends Omit<Rule, 'draftsOnly' | 'check'> {
  find(text: string, where: TextContext): Iterable<Spot>;
}

/** A rule on running text; it skips sealed editions. */
export function textRule({ find, ...description }: TextRule): Rule {
  return {
    ...description,
    draftsOnly: true,
    *check(context) {
      for (const language of LANGUAGES) {
        for (const section of context.text.sections[language]) {
          for (const running of runningTextsOf(section)) {
            for (const { at, ...message } of find(running.text, { language, section, context })) {
              yield { place: running.placeAt(at), ...message };
            }
          }
        }
      }
    },
  };
}

const LONGEST_QUOTATION = 1000;

/** Whether the character at `at` is inside quotation marks. */
export function quotedAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTATION), at);
  const opened = count(before, /[«„“]/gu) - count(before, /[»”]/gu);
  const last = /[«„“»”](?=[^«„“»”]*$)/u.exec(before)?.[0] ?? '';
  return opened > 0 || /[«„“]/u.test(last) || count(before, /"/gu) % 2 === 1;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** Sections never change, so each is read once for all rules. */
const vocabularies = memo<Section, ReadonlySet<string>>();

/** The words of a section (runs of letters) as written. */
export function vocabularyOf(section: Section): ReadonlySet<string> {
  return vocabularies(section, 'words', () => {
    const words = runningTextsOf(section).flatMap((running) => letterRuns(running.text));
    return new Set(words.map(({ text }) => text));
  });
}
