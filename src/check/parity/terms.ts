import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

const DEFINED = {
  ru: /(?<!\p{L})(?:далее|в\s+дальнейшем)(?:\s+(?:по\s+тексту|совместно|именуем\p{L}+))?(?:\s*[–—-]|\s+[«"“])/giu,
  kk: /бұдан\s+(?:әрі|былай)(?:\s+(?:мәтін\s+бойынша|бірлесіп))?(?:\s*[–—-]|\s+[«"“])/giu,
};

export const terms: Rule = leafRule({
  code: 'parity/terms',
  what: 'A paragraph defines as many terms (`далее – «Оператор»`, `бұдан әрі – «Оператор»`) in one language as in the other.',
  why: 'A term without a definition can be read in several ways, and only in one of the languages.',
  severity: 'warning',
  examples: [
    bilingualExample('Серіктестік (бұдан әрі – «Оператор»).', 'Товарищество (далее – «Оператор»).'),
    bilingualExample(
      'Қоғам, бұдан әрі – «Орталық» деп аталатын.',
      'Общество, именуемое в дальнейшем «Центр».',
    ),
    bilingualExample('Серіктестік.', 'Товарищество (далее – «Оператор»).', ['ru:3:15']),
  ],
  *find(kk, ru) {
    const [inKk, inRu] = [[...kk.matchAll(DEFINED.kk)], [...ru.matchAll(DEFINED.ru)]];
    if (inKk.length === inRu.length) return;
    yield {
      atKk: inKk.at(-1)?.index ?? 0,
      atRu: inRu.at(-1)?.index ?? 0,
      ...messages(
        [
          `defined terms: ${inRu.length} in Russian, ${inKk.length} in Kazakh`,
          'the same definitions in both languages',
          'add the missing definition',
        ],
        [
          `определений («далее – …») на русском ${inRu.length}, на казахском ${inKk.length}`,
          'одни и те же определения на обоих языках',
          'добавьте недостающее определение',
        ],
      ),
    };
  },
});
