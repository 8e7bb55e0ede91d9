/**
 * Waivers: recorded, reasoned exceptions, written in `edition.yaml`. Each silences one finding of
 * its rule at its place. What would break the site or a promise to its readers cannot be waived.
 */
import { type Edition, editionPath, type Waiver } from '../edition/library.ts';
import { sealFile } from '../edition/seal.ts';
import { type Messages, type Place, type Problem, sortProblems } from '../text/problem.ts';
import type { Rule } from './rule.ts';

/** Families of rules whose errors stand whatever a waiver says. */
const UNWAIVABLE = ['format', 'time', 'seals', 'waivers'];

/**
 * @param problems what the rules found in `edition`
 * @returns those that no waiver silences, and what is wrong with the waivers themselves; a sealed
 *   edition can no longer be mended, so nothing is said of its waivers
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

/** Takes the finding that `waiver` is about out of `open`, or says why it cannot. */
function silence(
  open: Problem[],
  waiver: Waiver,
  edition: Edition,
  rules: readonly Rule[],
): Problem | undefined {
  const rule = rules.find(({ code }) => code === waiver.rule);
  if (!isWaivable(waiver.rule, rule)) return notWaivable(waiver);
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

function isWaivable(code: string, rule: Rule | undefined): boolean {
  return rule?.severity === 'warning' || !UNWAIVABLE.includes(code.split('/')[0] ?? '');
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
      expected: 'waivers only for what a lawyer may mean: letters, parity, contract and warnings',
      action: 'remove the waiver and mend what the rule finds',
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
      found: `a waiver for which there is nothing to waive: "${waiver.rule}" at "${waiver.at}"`,
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

function fault(rule: string, { place }: Waiver, message: Messages): Problem {
  return { rule, severity: 'error', place, message };
}
