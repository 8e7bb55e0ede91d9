/** Writes the documentation that is generated from the code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from '../check/rules-page.ts';

writeFileSync(new URL('../../docs/rules.md', import.meta.url), rulesPage());
