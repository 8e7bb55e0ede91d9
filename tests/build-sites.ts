/** Builds the test sites, each by the command that users build with. */
import { spawnSync } from 'node:child_process';
import { SITES } from './sites.ts';

for (const { name, content, today, folder } of SITES) {
  console.log(`${name}: ${today}`);
  const { status } = spawnSync(
    process.execPath,
    ['src/cli/policy.ts', 'build', '--out', folder, '--lang', 'en'],
    {
      cwd: new URL('..', import.meta.url),
      stdio: 'inherit',
      env: { ...process.env, POLICY_CONTENT: content, POLICY_TODAY: today },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
