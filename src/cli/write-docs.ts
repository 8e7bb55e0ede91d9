/** Writes the documentation that is generated from the code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from '../check/rules-page.ts';
import { stringsPage } from '../ui/strings-page.ts';

const PAGES = { rules: rulesPage(), strings: stringsPage() };

for (const [name, text] of Object.entries(PAGES)) {
  writeFileSync(new URL(`../../docs/${name}.md`, import.meta.url), text);
}
