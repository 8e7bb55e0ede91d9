import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/text/language.ts';
import { rulesOf } from '../content-tree.ts';
import { bilingualText } from './edition-of.ts';
import { SOUND_PASSAGES } from './passages.ts';

/** A passage in which `from` (its first match) is replaced by `to`, and the rule that must find it. */
type Fault = readonly [
  passage: string,
  language: Language,
  from: string | RegExp,
  to: string,
  rule: string,
];

const FAULTS: readonly Fault[] = [
  ['law with date and number', 'ru', '21 мая', '22 мая', 'parity/numbers'],
  ['law with date and number', 'ru', 'мая', 'июня', 'parity/numbers'],
  ['law with date and number', 'kk', '2013 жылғы', '2018 жылғы', 'parity/numbers'],
  ['law with date and number', 'kk', '94-V', '95-V', 'parity/numbers'],
  ['law with date and number', 'ru', '94-V', '94-IV', 'parity/numbers'],
  ['law with date and number', 'kk', 'сәйкес', 'сәйк\u0065с', 'letters/mixed-script'],
  ['law with date and number', 'kk', 'әрекет', '\u0259рекет', 'letters/mixed-script'],
  ['law with date and number', 'ru', 'персональных', 'пер\u0063ональных', 'letters/mixed-script'],
  ['law with date and number', 'ru', ' защите»', ' защите', 'letters/unbalanced-quotes'],
  ['law with date and number', 'ru', 'Закон).', 'Закон.', 'letters/unbalanced-brackets'],
  ['requisites', 'kk', '980540000397', '980540000379', 'parity/numbers'],
  ['requisites', 'ru', '350 06 06', '350 06 08', 'parity/contacts'],
  ['requisites', 'kk', 'support@', 'suport@', 'parity/contacts'],
  ['requisites', 'ru', 'www.hitter.kz', 'www.hiter.kz', 'parity/contacts'],
  ['requisites', 'kk', '2-үй', '3-үй', 'parity/numbers'],
  ['requisites', 'ru', 'ТОО', '\u0054\u004f\u004f', 'letters/lookalike-word'],
  ['telephone in another form', 'ru', '8-800-080', '8-800-088', 'parity/contacts'],
  ['telephone in another form', 'kk', '09:00', '08:00', 'parity/numbers'],
  ['age and sums', 'kk', '18 жасқа', '16 жасқа', 'parity/numbers'],
  ['age and sums', 'ru', '1,5 %', '15 %', 'parity/numbers'],
  ['age and sums', 'kk', '10 000', '100 000', 'parity/numbers'],
  ['age and sums', 'ru', '10\u00a0000', '1О\u00a0000', 'letters/letter-in-number'],
  ['dates in digits and words', 'ru', '22.02.2022', '22.03.2022', 'parity/numbers'],
  ['dates in digits and words', 'kk', 'желтоқсанда', 'қарашада', 'parity/numbers'],
  ['range of dates', 'ru', 'с 1', 'с 2', 'parity/numbers'],
  ['range of dates', 'ru', ' с 1', ' \u0063 1', 'letters/lookalike-word'],
  ['words against digits', 'kk', '30 (отыз)', '20 (отыз)', 'parity/numbers'],
  ['Latin names with endings', 'kk', 'hitter-дің', 'hitterдің', 'letters/missing-hyphen'],
  ['Latin names with endings', 'kk', 'Telegram', 'T\u0435legram', 'letters/mixed-script'],
  ['list with labels', 'ru', /\n\n2\) индивидуальный.*/, '', 'parity/blocks'],
  ['nested lists', 'kk', '\n  - қосымшада;', '', 'parity/blocks'],
  ['nested lists', 'ru', '/ru/profile', '/ru/profil', 'parity/contacts'],
  ['nested lists', 'ru', '\n  - в приложении', '\n- в приложении', 'parity/blocks'],
  ['table', 'ru', '| Электронная почта | 1 год | Согласие |\n', '', 'parity/tables'],
  ['table', 'kk', '90 күн', '60 күн', 'parity/numbers'],
  ['chapters in Roman numerals', 'ru', 'главы II', 'главы III', 'parity/numbers'],
  ['chapters in Roman numerals', 'ru', 'COVID', '\u0421OVID', 'letters/mixed-script'],
  ['links of both languages', 'ru', 'Z1300000094', 'Z1300000095', 'parity/links'],
  ['links of both languages', 'kk', '#withdrawal', '#consent', 'parity/links'],
  ['links of both languages', 'kk', '/kk/privacy', '/ru/privacy', 'parity/links'],
  ['abbreviations and codes', 'kk', 'жарғысы, ', 'жарғысы , ', 'letters/extra-space'],
  ['abbreviations and codes', 'ru', 'устав ТОО', 'уставТОО', 'letters/inner-capital'],
  ['reduplications', 'kk', 'әрі анда', 'әрі әрі анда', 'letters/doubled-word'],
  ['quotation marks of several kinds', 'kk', '«hitter»', '«hitter"', 'letters/unbalanced-quotes'],
  ['footnote', 'ru', 'трансгранично[^1]', 'трансгранично', 'parity/footnotes'],
  ['footnote', 'kk', '№ 419-V', '№ 418-V', 'parity/numbers'],
  ['sub-headings', 'ru', '## Обязанности', '### Обязанности', 'parity/headings'],
  ['sub-headings', 'kk', ' {#duties}', '', 'parity/headings'],
  ['sub-headings', 'kk', '\n\nПайдаланушы өз деректеріне қол жеткізе алады.', '', 'parity/blocks'],
  ['numbered list', 'ru', /\n2\. В разделе «Настройки».*/, '', 'parity/blocks'],
  ['numbered list', 'kk', '1. Қосымшаны ашыңыз.\n', '', 'parity/blocks'],
  ['numbered list', 'kk', '(6 цифр)', '(4 цифр)', 'parity/numbers'],
  ['order of the minister', 'ru', '№ 21498', '№ 21948', 'parity/numbers'],
  ['order of the minister', 'ru', 'НҚ (', 'НҚ(', 'letters/missing-space'],
  ['terms of keeping', 'ru', '3 (трёх)', '5 (трёх)', 'parity/numbers'],
  ['terms of keeping', 'ru', '31 декабря', '30 декабря', 'parity/numbers'],
  ['terms of keeping', 'kk', 'сақталады', 'сақталад\u00adы', 'letters/hidden-character'],
  ['terms of keeping', 'ru', 'течение', 'течени\u04e9', 'letters/kazakh-letter'],
  ['paragraphs of several kinds', 'kk', /\n\nПайдаланушы Оператордың.*/, '', 'parity/blocks'],
  ['paragraphs of several kinds', 'ru', /\n\nВ случае выявления.*/, '', 'parity/blocks'],
  ['paragraphs of several kinds', 'ru', /\n\n(?=Пользователь может)/, ' ', 'parity/blocks'],
  ['law with date and number', 'ru', 'мая', '\u006dая', 'letters/mixed-script'],
  ['first persons and initials', 'kk', '№ 12-Ө', '№ 21-Ө', 'parity/numbers'],
  ['first persons and initials', 'ru', 'вн. 1414', 'вн. 1441', 'parity/numbers'],
  ['quotation and emphasis', 'ru', '> Сбор', 'Сбор', 'parity/blocks'],
  ['escapes, entities and lines', 'kk', '№ 7', '№ 9', 'parity/numbers'],
  ['escapes, entities and lines', 'ru', 'приказ', 'прика\u200bз', 'letters/hidden-character'],
];

describe('planted faults', () => {
  test.each(FAULTS)('%s, %s: %j made %j is found once, by %s', (name, language, from, to, rule) => {
    const passage = SOUND_PASSAGES[name] ?? { kk: '', ru: '' };
    const faulty = passage[language].replace(from, () => to);
    expect(faulty).not.toBe(passage[language]);
    const context = bilingualText({ ...passage, [language]: faulty });
    const found = rulesOf('letters', 'parity').flatMap(({ code, check }) =>
      [...check(context)].map(() => code),
    );
    expect(found).toEqual([rule]);
  });
});
