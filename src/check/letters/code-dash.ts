import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

const CODE =
  /(?<=(?:№|N)\s?\d{1,6})\s?[–—]\s?(?=[IVXІХV]{1,5}(?![\p{L}\p{N}])|\d)|(?<=(?<![\p{L}\p{N}–-])\p{Ll}{2,20})[–—](?=\p{Ll}{2,20}(?![\p{L}\p{N}–-]))|(?<=(?<!\d)\d{1,3})[–—](?=(?:тармақ|бап|баб|бөлім|үй|пәтер|ші|шы|нші|ншы))/gu;

export const codeDash: Rule = textRule({
  code: 'letters/code-dash',
  what: 'The number of a document (`№ 94-V`) a number with a Kazakh ending (`2-үй`) and a word of two (`мән-жай`) have a hyphen, not a dash.',
  why: 'Search for the number of the law or for the word does not find it with a dash.',
  severity: 'warning',
  examples: [
    example('ru', 'Закон № 94-V, 3–5 дней, 2024–2026 годы.'),
    example('ru', 'Закон № 94–V.', ['3:11']),
    example('kk', 'Жалайыри көшесі, 2–үй.', ['3:19']),
    example('kk', 'Бұл мән–жайлар, Алматы–Астана.', ['3:8']),
  ],
  *find(text) {
    for (const { index } of text.matchAll(CODE)) {
      yield {
        at: index,
        ...messages(
          ['a dash within a number or a word', 'a hyphen without spaces', 'write "-"'],
          ['тире внутри номера или слова', 'дефис без пробелов', 'напишите «-»'],
        ),
      };
    }
  },
});
