import { findDates } from '../../text/written-dates.ts';
import { example } from '../example.ts';
import { textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const IN_FORCE = {
  ru: /вступа\p{Ll}+\s+в\s+силу|действует\s+с(?!\p{L})/iu,
  kk: /күшіне\s+енеді|бастап\s+(?:қолданылады|күшінде)/iu,
};
const ITSELF = { ru: /политик|редакци|соглашени/iu, kk: /саясат|редакция|келісім/iu };
const OTHER = { ru: /закон|кодекс/iu, kk: /заң|кодекс/iu };

export const effectiveDate: Rule = textRule({
  code: 'facts/effective',
  what: 'Where the text itself says from which day it applies (`Политика вступает в силу 1 января 2026 года`), that is the day of `effective` in `edition.yaml`.',
  why: 'The text, the archive and the notices would name different days.',
  severity: 'warning',
  examples: [
    example('ru', 'Настоящая Политика вступает в силу с 1 января 2026 года.'),
    example('ru', 'Настоящая Политика вступает в силу с 1 февраля 2026 года.', ['3:38']),
    example('kk', 'Осы Саясат 2026 жылғы 2 қаңтарда күшіне енеді.', ['3:12']),
  ],
  *find(text, { language, context: { edition } }) {
    if (!edition || !IN_FORCE[language].test(text)) return;
    let start = 0;
    for (const sentence of text.split(/(?<=\p{L}{3}\.)\s+(?=\p{Lu})|(?<=;)\s/u)) {
      const at = text.indexOf(sentence, start);
      start = at + sentence.length;
      if (
        !IN_FORCE[language].test(sentence) ||
        !ITSELF[language].test(sentence) ||
        OTHER[language].test(sentence)
      )
        continue;
      const [date, ...more] = findDates(sentence, language);
      if (!date?.year || !date.day || more.length > 0) continue;
      const day = `${date.year}-${`${date.month}`.padStart(2, '0')}-${date.day.padStart(2, '0')}`;
      if (day === edition.effective) continue;
      yield {
        at: at + date.start,
        ...messages(
          [
            `the text applies from ${day}, edition.yaml says ${edition.effective}`,
            'the same day in both',
            'correct the text or effective in edition.yaml',
          ],
          [
            `по тексту действует с ${day}, а в edition.yaml ${edition.effective}`,
            'один и тот же день',
            'исправьте текст или effective в edition.yaml',
          ],
        ),
      };
    }
  },
});
