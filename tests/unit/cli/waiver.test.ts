/** An error that a lawyer may intend is printed with the waiver that silences it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const RECORD = 'content/privacy/2026-12-01/edition.yaml';

it('pasted as it is, it asks for the reason; with a reason, it silences the error', async () => {
  const folder = await temporaryFolder(CONTENT);
  const run = (...args: readonly string[]) => policyHere(folder, args);
  await run('seal', 'privacy/2022-02-22');
  await run('new', '2026-12-01');
  await put(folder, RECORD, FILLED);
  await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты, 5 жыл.\n');
  await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nИмя, 6 лет.\n');
  const { code, out } = await run('check');
  expect(code).toBe(1);
  const lines = [...out.matchAll(/^ +waiver +(- .*)$/gm)].map(([, line = '']) => line);
  expect(lines).toContain('- { rule: parity/numbers, at: ru/01-data.md:3, reason:  }');

  const record = await readFile(join(folder, RECORD), 'utf8');
  const withWaivers = (reason: string) =>
    `${record}waivers:\n${lines.map((line) => `  ${line.replace('reason: ', `reason: ${reason}`)}\n`).join('')}`;
  await put(folder, RECORD, withWaivers(''));
  expect((await run('check')).out).toContain(`${RECORD}`);
  expect((await run('check')).code).toBe(1);
  await put(folder, RECORD, withWaivers('as counsel wants it'));
  expect(await run('check')).toMatchObject({ code: 0 });
});
