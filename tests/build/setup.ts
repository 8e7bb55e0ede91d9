/**
 * Builds once what the tests of this folder look at, and takes it away at the end. A test asks
 * `inject('site')` for the folder of the real content, built for 2026-11-23, and
 * `inject('fixtureSite')` for that of the fixture library, built for 2026-11-25.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PROJECT, policy } from './policy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `content/` on 2026-11-23. */
    site: string;
    /** `tests/fixtures/library/` on 2026-11-25. */
    fixtureSite: string;
  }
}

const FIXTURE = join(PROJECT, 'tests/fixtures/library');

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-sites-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    provide('site', await build(join(folder, 'site'), join(PROJECT, 'content'), '2026-11-23'));
    if (existsSync(FIXTURE)) {
      provide('fixtureSite', await build(join(folder, 'fixture'), FIXTURE, '2026-11-25'));
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function build(output: string, content: string, today: string): Promise<string> {
  const { code, err } = await policy(['build', '--out', output], {
    POLICY_CONTENT: content,
    POLICY_TODAY: today,
  });
  if (code !== 0) throw new Error(`policy build ended with ${code}:\n${err}`);
  return output;
}
