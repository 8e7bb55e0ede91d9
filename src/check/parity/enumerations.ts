import { sentencesOf } from '../../text/sentences.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

export const enumerations: Rule = leafRule({
  code: 'parity/enumerations',
  what: 'A paragraph that lists things with semicolons in both languages lists as many of them.',
  why: 'A thing that only one language lists is agreed in that language alone.',
  severity: 'warning',
  onlyMatched: true,
  examples: [
    bilingualExample(
      'Деректер: аты; туған күні; нөмірі; поштасы.',
      'Данные: имя; дата рождения; номер; почта.',
    ),
    bilingualExample('Деректер: аты; туған күні; нөмірі; поштасы.', 'Данные: имя; номер; почта.', [
      'ru:3:1',
    ]),
  ],
  *find(kk, ru) {
    const count = (text: string) => text.match(/;(?=\s+\S)/gu)?.length ?? 0;
    const [inKk, inRu] = [count(kk), count(ru)];
    if (inKk === inRu || Math.min(inKk, inRu) < 2) return;
    if (sentencesOf(kk).length !== sentencesOf(ru).length) return;
    yield {
      atKk: 0,
      atRu: 0,
      ...messages(
        [
          `things divided by semicolons: ${inRu + 1} in Russian, ${inKk + 1} in Kazakh`,
          'the same things in both languages',
          'add what is missing; leave it if both say the same',
        ],
        [
          `перечислено через точку с запятой: на русском ${inRu + 1}, на казахском ${inKk + 1}`,
          'одно и то же на обоих языках',
          'добавьте недостающее; оставьте, если смысл один и тот же',
        ],
      ),
    };
  },
});
