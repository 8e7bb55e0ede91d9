import { type Word, wordsOf } from '../../text/spans.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { type Spot, textRule } from './text-rule.ts';

/** Words that the languages repeat on purpose. */
const REDUPLICATED = new Set([
  ...'қайта жеке бір екі түрлі бөлек кейде оқтын тез жиі анда бара'.split(' '),
  ...'келе бола үсті ара топ жыл күн үй әр алуан дара сала рет'.split(' '),
  ...'еле чуть едва вот да очень давно только'.split(' '),
]);

export const doubledWord: Rule = textRule({
  code: 'letters/doubled-word',
  what: 'No word, and no pair of words, is repeated in a row. Repetitions that the languages use (`қайта қайта`, `чуть чуть`) are allowed.',
  why: 'A repetition is usually left over from editing.',
  severity: 'warning',
  examples: [
    example('kk', 'Деректер қайта қайта, анда-санда, жеке жеке тексеріледі.'),
    example('ru', 'Если то, что что-то изменилось; и, и.'),
    example('ru', 'Оператор обрабатывает обрабатывает данные.', ['3:23']),
    example('ru', 'Только в случае в случае отказа.', ['3:17']),
  ],
  *find(text) {
    const words = wordsOf(text);
    for (const [i, word] of words.entries()) {
      const [one, two, three] = [words[i + 1], words[i + 2], words[i + 3]];
      if (!one || !apart(text, word, one)) continue;
      if (same(word, one)) {
        if (!REDUPLICATED.has(word.text.toLowerCase())) yield spot(text, one, one);
      } else if (two && three && same(word, two) && same(one, three)) {
        if (apart(text, one, two) && apart(text, two, three)) yield spot(text, two, three);
      }
    }
  },
});

function same(a: Word, b: Word): boolean {
  return /\p{L}/u.test(a.text) && a.text.toLowerCase() === b.text.toLowerCase();
}

function apart(text: string, a: Word, b: Word): boolean {
  return /^\s+$/u.test(text.slice(a.end, b.start));
}

function spot(text: string, first: Word, last: Word): Spot {
  const repeated = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  return {
    at: first.start,
    en: {
      found: `"${repeated}" a second time in a row`,
      expected: 'each word once',
      action: 'delete the repetition; leave it if it is meant',
    },
    ru: {
      found: `«${repeated}» второй раз подряд`,
      expected: 'каждое слово один раз',
      action: 'удалите повтор; оставьте, если он нужен по смыслу',
    },
  };
}
