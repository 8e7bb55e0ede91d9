/**
 * Waivers: exceptions with a reason, recorded in `edition.yaml`. Each silences one finding of its
 * rule at its place. An error that would break the site or a promise to its readers cannot be
 * waived.
 */
import { type Edition, editionPath, type Waiver } from '../edition/library.ts';
import { sealFile } from '../edition/seal.ts';
import { type Messages, type Place, type Problem, sortProblems } from '../text/problem.ts';
import type { Rule, RuleDescription } from './rule.ts';

/** Codes of mistakes in waivers. */
export type WaiverCode = 'waivers/not-waivable' | 'waivers/unknown-rule' | 'waivers/unused';

/** Families of rules whose errors no waiver silences. */
const UNWAIVABLE = ['format', 'review', 'time', 'seals', 'witness', 'waivers'];

/**
 * @param problems what the rules found in `edition`
 * @returns those that no waiver silences, and mistakes in the waivers themselves; those of a
 *   sealed edition are not reported, since it can no longer change
 */
export function applyWaivers(
  problems: readonly Problem[],
  edition: Edition,
  rules: readonly Rule[],
): readonly Problem[] {
  const sealed = sealFile(edition) !== undefined;
  const open = [...sortProblems(problems)];
  const faults: Problem[] = [];
  for (const waiver of edition.waivers) {
    const fault = silence(open, waiver, edition, rules);
    if (fault && !sealed) faults.push(fault);
  }
  return [...open, ...faults];
}

/** Removes the finding of `waiver` from `open`, or says why it cannot. */
function silence(
  open: Problem[],
  waiver: Waiver,
  edition: Edition,
  rules: readonly Rule[],
): Problem | undefined {
  const rule = rules.find(({ code }) => code === waiver.rule);
  if (!isWaivable(rule ?? { code: waiver.rule, severity: 'error' })) return notWaivable(waiver);
  if (!rule) return unknownRule(waiver);
  const covered = open.findIndex(
    ({ rule: code, place, also }) =>
      code === waiver.rule &&
      (isAt(place, waiver.at, edition) || (also && isAt(also, waiver.at, edition))),
  );
  if (covered === -1) return unused(waiver);
  open.splice(covered, 1);
  return undefined;
}

/** Whether a waiver can silence what has this code and severity. */
export function isWaivable({
  code,
  severity,
}: Pick<RuleDescription, 'code' | 'severity'>): boolean {
  return severity === 'warning' || !UNWAIVABLE.includes(code.split('/')[0] ?? '');
}

/** `ru/03-consent.md` is anywhere in the file, `ru/03-consent.md:5` on that line. */
function isAt({ file, line }: Place, at: string, edition: Edition): boolean {
  const path = `${editionPath(edition)}/${at}`;
  return path === file || path === `${file}:${line}`;
}

function notWaivable(waiver: Waiver): Problem {
  return fault('waivers/not-waivable', waiver, {
    en: {
      found: `a waiver for "${waiver.rule}"`,
      expected: 'waivers only for what a lawyer may intend: letters, parity, contract and warnings',
      action: 'remove the waiver and fix what the rule finds',
    },
    ru: {
      found: `исключение (waiver) для «${waiver.rule}»`,
      expected:
        'исключения только для того, что юрист может иметь в виду: letters, parity, contract и предупреждения',
      action: 'удалите исключение и исправьте то, что находит правило',
    },
  });
}

function unknownRule(waiver: Waiver): Problem {
  return fault('waivers/unknown-rule', waiver, {
    en: {
      found: `a waiver for the rule "${waiver.rule}", which does not exist`,
      expected: 'the code of a rule, as "npm run policy -- check" prints it',
      action: 'correct the code or remove the waiver',
    },
    ru: {
      found: `исключение (waiver) для правила «${waiver.rule}», которого нет`,
      expected: 'код правила, как его показывает «npm run policy -- check»',
      action: 'исправьте код или удалите исключение',
    },
  });
}

function unused(waiver: Waiver): Problem {
  return fault('waivers/unused', waiver, {
    en: {
      found: `a waiver that has nothing to waive: "${waiver.rule}" at "${waiver.at}"`,
      expected: 'one finding of that rule at that place for each waiver',
      action: 'correct the place (a path in the edition, such as ru/03-consent.md:5) or remove it',
    },
    ru: {
      found: `исключение (waiver), к которому нет замечания: «${waiver.rule}» в «${waiver.at}»`,
      expected: 'на каждое исключение одно замечание этого правила в этом месте',
      action:
        'исправьте место (путь в папке редакции, например ru/03-consent.md:5) или удалите исключение',
    },
  });
}

function fault(rule: WaiverCode, { place }: Waiver, message: Messages): Problem {
  return { rule, severity: 'error', place, message };
}
