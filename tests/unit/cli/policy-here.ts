import { run } from '../../../src/cli/run.ts';
import type { Outcome } from './policy-process.ts';

/** The program in this process, for tables of cases; the folder's own path is left out of the output. */
export async function policyHere(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await run([...args], {
    env: { LANG: 'en', POLICY_TODAY: '2026-11-23', POLICY_CONTENT: `${folder}/content`, ...env },
    isTerminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const shown = (text: string) => text.replaceAll(`${folder}/`, '');
  return { code, out: shown(out), err: shown(err) };
}
