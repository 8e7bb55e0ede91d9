import type { Language } from '../../text/language.ts';
import { cardinal } from '../../text/number-words.ts';
import { type FoundNumber, findNumbers } from '../../text/numbers.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { letterRuns, outside, type Word } from '../../text/spans.ts';
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
    bilingualExample('Айыппұл 5 %.', 'Штраф 5.', ['ru:3:7']),
    bilingualExample('Үш адамнан тұратын комиссия.', 'Комиссия из двух человек.', ['ru:3:13']),
  ],
  *find(kk, ru) {
    const all = { kk: findQuantities(kk, 'kk'), ru: findQuantities(ru, 'ru') };
    const [ofKk, ofRu] = withoutEqual(all.kk, all.ru, keyOf);
    const left = new Set(ofKk);
    for (const one of ofRu) {
      const other = counterpart(one, [...left]);
      if (!other) {
        const bare = withoutUnit(one, kk, ofKk, 'kk');
        if (bare) yield spot(one, bare);
        continue;
      }
      left.delete(other);
      yield spot(one, other);
    }
    for (const other of left) {
      const bare = withoutUnit(other, ru, ofRu, 'ru');
      if (bare) yield spot(bare, other);
    }
    const [wordedKk, wordedRu] = withoutEqual(
      wordedNumbers(kk, 'kk', all.kk),
      wordedNumbers(ru, 'ru', all.ru),
      ({ value }) => `${value}`,
    );
    const [inKk, inRu] = [wordedKk[0], wordedRu[0]];
    if (inKk && inRu && wordedKk.length + wordedRu.length === 2) {
      const isThere = ({ value }: { value: number }, numbers: readonly FoundNumber[]) =>
        numbers.some(({ key, components }) => [key, ...components].includes(`${value}`));
      if (!isThere(inKk, findNumbers(ru, 'ru')) && !isThere(inRu, findNumbers(kk, 'kk')))
        yield spot(inRu, inKk);
    }
  },
});

function counterpart(one: Quantity, left: readonly Quantity[]): Quantity | undefined {
  return (
    left.find((other) => other.value === one.value && other.unit === one.unit) ??
    left.find((other) => other.value === one.value) ??
    left.find((other) => other.unit === one.unit && (other.isWorded || one.isWorded))
  );
}

/** What comes between the ends of a range or the members of a list, which share one unit. */
const SHARED =
  /^[\s\u00a0]*(?:%|процент|пайыз|-|–|—|,|до|и|или|либо|дейін|ден|дан|және|немесе|бен|мен|пен)/u;

/**
 * The same number in digits without any unit in the other text: «5 %» and «5». A text that has one
 * more quantity of the unit may say it once for several numbers.
 */
function withoutUnit(
  { value, unit, isWorded, text: written }: Quantity,
  other: string,
  others: readonly Quantity[],
  language: Language,
): Pick<Quantity, 'start' | 'text'> | undefined {
  if (isWorded || value <= 1 || others.some((one) => one.unit === unit)) return undefined;
  if (/мың|тыс|млн|млрд|миллион/iu.test(written) || other.includes(written)) return undefined;
  const same = findNumbers(other, language).filter(
    ({ key, components }) => key === `${value}` || components.includes(`${value}`),
  );
  const [one] = same;
  if (!one || same.length > 1) return undefined;
  const after = other.slice(one.end, one.end + 40);
  return SHARED.test(after)
    ? undefined
    : { start: one.start, text: `${one.text}${after.match(UNIT)?.[0] ?? ''}` };
}

const UNIT = /^[\s\u00a0]*\p{L}+/u;

/** Whole words that count and are not taken for others: «үш», but not «үшін». */
const WORDED: Readonly<Record<Language, RegExp>> = {
  kk: /^(?:екі|екеу|үш|үшеу|төрт|төртеу|бес|бесеу|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)$/u,
  ru: /^(?:дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми|емью)|девят(?:ь|и|ью)|десят(?:ь|и|ью)|двадцат(?:ь|и|ью)|тридцат(?:ь|и|ью)|сорок|пятьдесят|шестьдесят)$/u,
};

/** Numbers in words that no unit follows: «из трёх человек», «үш түрі». */
function wordedNumbers(text: string, language: Language, counted: readonly Quantity[]) {
  const bare = text.replace(/\([^)]{0,200}\)/gu, (all) => ' '.repeat(all.length));
  const words = letterRuns(bare);
  const isOf = (one: Word | undefined) => one && WORDED[language].test(one.text.toLowerCase());
  // «Жиырма бес», «двадцать пять»: only words alone.
  const alone = words.filter(
    (word, at) => isOf(word) && !isOf(words[at - 1]) && !isOf(words[at + 1]),
  );
  return outside(alone, counted).flatMap((word) => {
    const value = cardinal(word.text, language);
    return value === undefined ? [] : [{ ...word, value }];
  });
}

function spot(ru: Pick<Quantity, 'start' | 'text'>, kk: Pick<Quantity, 'start' | 'text'>) {
  return {
    atRu: ru.start,
    atKk: kk.start,
    ...messages(
      [
        `"${ru.text}" in Russian, "${kk.text}" in Kazakh`,
        'the same term or sum in both languages',
        'correct the one that is wrong',
      ],
      [
        `«${ru.text}» на русском, «${kk.text}» на казахском`,
        'один и тот же срок или сумма на обоих языках',
        'исправьте то, что неверно',
      ],
    ),
  };
}

function keyOf({ value, unit, days }: Quantity): string {
  return `${value} ${days ?? ''} ${unit}`;
}
