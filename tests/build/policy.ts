/** The `policy` command as users run it: in a separate process. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * @param args of the command
 * @param env added to an environment without the test runner's variables
 */
export function policy(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return node([join(PROJECT, 'src/cli/policy.ts'), '--lang', 'en', ...args], env);
}

/** Astro's own build, into a folder that Git ignores. */
export function astroBuild(env: Readonly<Record<string, string>>): Promise<Outcome> {
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  return node([astro, 'build', '--outDir', '.build/astro'], env);
}

/** What the program needs of the environment of the tests. */
export function inherited(): Readonly<Record<string, string>> {
  const names = ['PATH', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function node(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: PROJECT, env: { ...inherited(), ...env } },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    );
  });
}
