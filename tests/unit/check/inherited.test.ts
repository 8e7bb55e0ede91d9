import { expect, it } from 'vitest';
import { withoutInherited } from '../../../src/check/inherited.ts';
import type { Edition } from '../../../src/edition/library.ts';
import type { Problem, Severity } from '../../../src/text/problem.ts';
import { editionOf } from '../edition/edition-of.ts';

const LINE = 'жағдайдаПайдаланушылық деректер';
const TITLE = '# Саясат\n';
const published = editionOf('2022-02-22', { preamble: TITLE, data: `# Деректер\n\n${LINE}\n` });
const sealed: Edition = {
  ...published,
  files: [{ path: 'privacy/2022-02-22/seal.json', bytes: new Uint8Array() }],
};
const draft = editionOf('2026-12-01', {
  preamble: TITLE,
  data: `# Деректер\n\nЖаңа жол.\n\n${LINE}\n\n${LINE} өзгерді\n`,
});

const renamed = editionOf('2026-12-01', {
  preamble: TITLE,
  records: `# Деректер\n\nЖаңа жол.\n\n${LINE}\n`,
});

function problem(line: number, severity: Severity = 'warning', rule = 'letters/inner-capital') {
  const message = { found: 'f', expected: 'e', action: 'a' };
  const place = { file: 'privacy/2026-12-01/kk/01-data.md', line, column: 9 };
  return { rule, severity, place, message: { en: message, ru: message } } satisfies Problem;
}

it.each<[string, Problem, readonly Edition[], boolean]>([
  ['a line of a sealed edition', problem(5), [sealed, draft], false],
  ['a changed line', problem(7), [sealed, draft], true],
  ['a line of an edition that is not sealed', problem(5), [published, draft], true],
  ['an error', problem(5, 'error'), [sealed, draft], true],
  ['a finding of another family', problem(5, 'warning', 'parity/order'), [sealed, draft], true],
])('%s', (_name, found, editions, kept) => {
  expect(withoutInherited([found], draft, editions)).toEqual(kept ? [found] : []);
});

it('a line of a section that was renamed', () => {
  const found = problem(5);
  const place = { ...found.place, file: 'privacy/2026-12-01/kk/01-records.md' };
  expect(withoutInherited([{ ...found, place }], renamed, [sealed, renamed])).toEqual([]);
});
