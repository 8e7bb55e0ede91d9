import { findDates } from '../../text/written-dates.ts';
import { example } from '../example.ts';
import { textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const UNTIL = {
  ru: { before: /(?:(?<!\p{L})до|не\s+позднее|в\s+срок\s+до)\s+$/iu, after: /^/u },
  kk: { before: /(?:)/u, after: /^\p{L}*\s+(?:дейін|кешіктір)/iu },
};
/** What was, or what other texts say. */
const PAST =
  /действовал|был[аио]?(?!\p{L})|утратил|заключ[её]н|выдан|закон|кодекс|приказ|жасал|болды|жойған|заң|бұйры/iu;

export const expired: Rule = textRule({
  code: 'facts/expired',
  what: 'A term that ends on a day (`до 31 декабря 2026 года`, `31 желтоқсанға дейін`) ends after the edition comes into force. Sentences about laws and about what was are left alone.',
  why: 'Such a term is left over from an earlier edition, and nobody can meet it.',
  severity: 'warning',
  examples: [
    example('ru', 'Согласие действует до 31 декабря 2030 года.'),
    example('ru', 'Согласие действует до 31 декабря 2025 года.', ['3:23']),
    example('kk', 'Келісім 2025 жылғы 31 желтоқсанға дейін қолданылады.', ['3:9']),
  ],
  *find(text, { language, context: { edition } }) {
    if (!edition) return;
    const { before, after } = UNTIL[language];
    for (const { start, end, year, month, day } of findDates(text, language)) {
      if (year === undefined || day === undefined) continue;
      const last = `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (last >= edition.effective) continue;
      const around = [text.slice(Math.max(0, start - 200), start), text.slice(end, end + 200)];
      if (!before.test(around[0]?.slice(-30) ?? '') || !after.test(around[1] ?? '')) continue;
      if (PAST.test(`${around[0]?.split(/[.;]\s/u).at(-1)}${around[1]?.split(/[.;]\s/u)[0]}`))
        continue;
      const written = text.slice(start, end);
      yield {
        at: start,
        ...messages(
          [
            `a term until ${written}, before the edition applies (${edition.effective})`,
            'a day on which the edition is in force',
            'correct the date; leave it if it tells of the past',
          ],
          [
            `срок до ${written}, раньше начала действия редакции (${edition.effective})`,
            'день, когда редакция действует',
            'исправьте дату; оставьте, если речь о прошлом',
          ],
        ),
      };
    }
  },
});
