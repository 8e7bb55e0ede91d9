/** What a reviewer of a draft gets: the redline for a comment, and the site as it will be. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../sites.ts';
import { inherited, PROJECT } from './policy.ts';
import { temporaryFolder } from './temporary.ts';

test('.ci/preview seals drafts in a copy, and builds the day on which the last one applies', () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  cpSync(site('operator').content, content, { recursive: true });
  rmSync(join(content, 'privacy/2026-03-01/seal.json'));
  const out = join(folder, 'preview');
  const { status, stderr } = spawnSync('bash', [join(PROJECT, '.ci/preview'), content, out], {
    encoding: 'utf8',
    env: { ...inherited(), POLICY_TODAY: '2026-02-01', LANG: 'en', HOME: folder },
  });
  expect({ status, stderr: stderr.match(/policy:.*/)?.[0] }).toEqual({ status: 0 });
  const redline = readFileSync(join(out, 'redline.md'), 'utf8');
  expect(redline).toContain('### privacy/2026-03-01, applies from 2026-03-01');
  expect(redline).toContain('Данные хранятся [-30-]{+20+} дней');
  expect(readFileSync(join(out, 'comment.md'), 'utf8')).toBe(redline);
  const page = readFileSync(join(out, 'site/ru/privacy/index.html'), 'utf8');
  expect(page).toContain('20 дней');
  expect(existsSync(join(content, 'privacy/2026-03-01/seal.json'))).toBe(false);
});
