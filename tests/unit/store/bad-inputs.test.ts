import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { loadContent } from '../../../src/store/load.ts';
import type { Problem } from '../../../src/text/problem.ts';
import type { BadInput } from '../../fixtures/bad/case.ts';
import { BAD_FILES } from '../../fixtures/bad/files.ts';
import { BAD_RECORDS } from '../../fixtures/bad/records.ts';
import { BAD_SECTIONS } from '../../fixtures/bad/sections.ts';
import { BEFORE_ALL, baseFiles, rulesOf } from '../content-tree.ts';

/** Letters and parity have tables of their own. */
const RULES = rulesOf('format', 'contract', 'time', 'seals');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-bad-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each([
  ['files', BAD_FILES],
  ['records', BAD_RECORDS],
  ['sections', BAD_SECTIONS],
])('bad %s', (kind, inputs) => {
  test.each(inputs.map((input, i) => [input.name, input, i] as const))(
    '%s',
    async (_, input, i) => {
      const root = join(folder, kind, String(i));
      await write(root, input.files);
      const problems = checkContent(await loadContent(root), BEFORE_ALL, RULES);
      expect(problems.map(inEnglish)).toEqual(input.says);
      expect(problems).not.toEqual([]);
      for (const { message } of problems) {
        expect(Object.values(message.ru).join()).toMatch(/[а-я]/);
        expect(message.ru.found).not.toBe(message.en.found);
        expect(message.ru.action).not.toBe(message.en.action);
      }
    },
  );
});

function inEnglish({ place: { file, line, column }, rule, message: { en } }: Problem): string {
  return `${file}:${line}:${column} ${rule} | ${en.found} | ${en.expected} | ${en.action}`;
}

async function write(root: string, overlay: BadInput['files']): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const [path, content] of Object.entries({ ...baseFiles(), ...overlay })) {
    if (content === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    if (typeof content === 'object' && 'link' in content) {
      await symlink(content.link, join(root, path));
    } else {
      await writeFile(join(root, path), content);
    }
  }
}
