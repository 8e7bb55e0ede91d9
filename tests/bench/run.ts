/** `npm run bench` measures builds; `npm run bench -- faults` or `-- alarms <folder>` the rules, `-- paint` pages. */
const bench = process.argv[2];

if (['faults', 'alarms', 'paint', 'mutations'].includes(bench ?? '')) {
  process.argv.splice(2, 1);
  await import(`./${bench}.ts`);
} else {
  await import('./build.ts');
  await import('../build-sites.ts');
  await import('./load.ts');
}

export {};
