/** `npm run bench` measures builds; `npm run bench -- faults` or `-- alarms <folder>` the rules. */
const name = process.argv[2];

if (name === 'faults' || name === 'alarms') {
  process.argv.splice(2, 1);
  await import(`./${name}.ts`);
} else {
  await import('./build.ts');
  await import('../build-sites.ts');
  await import('./load.ts');
}
