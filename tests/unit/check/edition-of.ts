import type { EditionContext } from '../../../src/check/rule.ts';
import type { Bilingual } from '../../../src/text/language.ts';
import { editionOf } from '../redline/edition.ts';

/** An edition whose section 01 has these texts under its headings; they begin at line 3. */
export function bilingualText({ kk, ru }: Bilingual<string>): EditionContext {
  const text = editionOf(
    '2026-01-01',
    {
      preamble: '# Құпиялылық саясаты\n\nОсы саясат қолданылады.\n',
      operator: `# Оператор\n\n${kk}\n`,
    },
    [],
    {
      preamble: '# Политика конфиденциальности\n\nНастоящая политика действует.\n',
      operator: `# Оператор\n\n${ru}\n`,
    },
  );
  return { text, today: text.date };
}
