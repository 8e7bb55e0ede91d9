import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';
import { withoutEqual } from './number-differences.ts';

export const quantities: Rule = leafRule({
  code: 'parity/quantities',
  what: 'A term, a sum or a share is the same in both languages: its number, also in words (`бес күн`, `пять дней`), its unit (days, months, tenge, roubles, per cent) and the kind of days (working, calendar, banking).',
  why: 'Ten working days are not ten calendar days, and readers of the two languages must not have different terms.',
  severity: 'warning',
  examples: [
    bilingualExample(
      'Бес жұмыс күні ішінде, 10 000 теңге.',
      'В течение 5 рабочих дней, 10 000 тенге.',
    ),
    bilingualExample('Он жұмыс күні ішінде.', 'В течение десяти календарных дней.', ['ru:3:11']),
    bilingualExample('3 ай ішінде.', 'В течение 3 дней.', ['ru:3:11']),
    bilingualExample('Үш ай ішінде.', 'В течение двух месяцев.', ['ru:3:11']),
  ],
  *find(kk, ru) {
    const [ofKk, ofRu] = withoutEqual(findQuantities(kk, 'kk'), findQuantities(ru, 'ru'), keyOf);
    const left = [...ofKk];
    for (const one of ofRu) {
      const at = [
        left.findIndex((other) => other.value === one.value && other.unit === one.unit),
        left.findIndex((other) => other.value === one.value),
        left.findIndex(
          (other) =>
            other.unit === one.unit && (other.isWorded || one.isWorded) && other.value !== 1,
        ),
      ].find((index) => index >= 0);
      const other = at === undefined ? undefined : left.splice(at, 1)[0];
      if (!other || (one.value === 1 && other.value !== 1)) continue;
      yield {
        atRu: one.start,
        atKk: other.start,
        ...messages(
          [
            `"${one.text}" in Russian, "${other.text}" in Kazakh`,
            'the same term or sum in both languages',
            'correct the one that is wrong',
          ],
          [
            `«${one.text}» на русском, «${other.text}» на казахском`,
            'один и тот же срок или сумма на обоих языках',
            'исправьте то, что неверно',
          ],
        ),
      };
    }
  },
});

function keyOf({ value, unit, days }: Quantity): string {
  return `${value} ${days ?? ''} ${unit}`;
}
