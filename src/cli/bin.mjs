#!/usr/bin/env node
// Old, plain JavaScript, so that a Node.js too old for TypeScript can still print this error.
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache();
  await import('./policy.ts');
} else {
  const given = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => process.env[name]).find(Boolean);
  const words = process.argv.join(' ');
  const russian =
    /--lang[ =]ru/.test(words) || (!/--lang[ =]en/.test(words) && /^(ru|kk)/.test(given ?? ''));
  process.stderr.write(
    russian
      ? `Нужен Node.js 22.18 или новее, а запущен ${process.versions.node}: выполните «npm ci» и запускайте «npm run policy -- …».\n`
      : `This needs Node.js 22.18 or later and was started with ${process.versions.node}: run "npm ci", then "npm run policy -- …".\n`,
  );
  process.exitCode = 2;
}
