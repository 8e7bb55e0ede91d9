import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { CODES } from '../../../src/check/codes.ts';
import { ruleLink } from '../../../src/check/rule.ts';
import { rulesPage } from '../../../src/check/rules-page.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');

it('is what "npm run docs" writes', () => {
  expect(PAGE).toBe(rulesPage());
});

it.each(CODES)('explains and lists $code', ({ code, what, why }) => {
  const anchor = ruleLink(code).replace('docs/rules.md#', '');
  expect(PAGE).toContain(`<a id="${anchor}"></a>\n\n### ${code}\n`);
  expect(PAGE).toContain(`- [${code}](#${anchor})\n`);
  for (const text of [what, why]) expect(text).toMatch(/^\S.*[.)]$/);
});

it('has every code that the source names', () => {
  const families = [...new Set(CODES.map(({ code }) => code.split('/')[0]))].join('|');
  const literal = new RegExp(`'((?:${families})/[a-z-]+)'`, 'g');
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))
    .join('\n');
  const named = [...source.matchAll(literal)].map(([, code]) => code);
  expect([...new Set(named)].sort()).toEqual(CODES.map(({ code }) => code).sort());
});
