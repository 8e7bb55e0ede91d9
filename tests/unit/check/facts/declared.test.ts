import { describe, expect, test } from 'vitest';
import { bilingualFacts } from '../../../../src/check/example.ts';
import { declared } from '../../../../src/check/facts/declared.ts';
import { civilDate } from '../../../../src/text/civil-date.ts';
import { baseWith, type Overlay, runRule } from '../../content-tree.ts';

const TODAY = civilDate('2026-01-01');

/** What the rule names in a Russian text. */
function found(ru: string, more: Overlay = {}): readonly string[] {
  const { files } = bilingualFacts('«КаР-Тел» ЖШС.', ru);
  return runRule(declared, baseWith({ ...files, ...more }), TODAY).map(
    ({ message }) => /«(.*?)», а в/u.exec(message.ru.found)?.[1] ?? '',
  );
}

describe('facts of the operator', () => {
  test.each([
    ['a digit changed in the BIN', 'БИН 980540000398', ['980540000398']],
    ['a digit lost in the BIN', 'БИН 98054000039', ['98054000039']],
    ['another BIN after its label', 'ТОО «КаР-Тел», БИН 123456789012', ['123456789012']],
    ['the BIN of another company', 'АО «Казахтелеком», БИН 941240000193', []],
    ['digits swapped in a telephone', 'тел. 8(727)350 60 06', ['8(727)350 60 06']],
    ['a digit lost in a telephone', 'тел. 8(727)350 06 0', ['8(727)350 06 0']],
    ['the telephone in another form', 'тел. +7 727 350-06-06', []],
    ['a telephone of others', 'тел. 8 (7172) 71 40 10 или +7 701 123 45 67', []],
    ['a letter lost in an e-mail', 'suport@sample.kz', ['suport@sample.kz']],
    ['another domain in an e-mail', 'support@sample.ru', ['support@sample.ru']],
    ['an e-mail of others', 'info@gov.kz или privacy@sample.kz', []],
    ['another ending of the domain', 'сайт sample.com', ['sample.com']],
    ['a site below the domain', 'сайт api.sample.kz и egov.kz', []],
    ['a name in other case', 'ТОО «Кар-Тел»', ['«Кар-Тел»']],
    ['a name without its hyphen', '«КаР Тел»', ['«КаР Тел»']],
    ['a heading in capitals', 'ТОО «КАР-ТЕЛ»', []],
    ['another legal form', 'АО «КаР-Тел»', ['АО «КаР-Тел»']],
    ['the legal form in full', 'Товарищество с ограниченной ответственностью «КаР-Тел»', []],
    ['another house', 'г. Алматы, ул. К. Жалайыри, дом 3', ['дом 3']],
    ['another city', 'ТОО «КаР-Тел», адрес: г. Астана', ['Астан']],
    ['the city of others', 'Суд находится в г. Астана', []],
    ['a digit in an account', 'счёт KZ86125KZT5004100101', ['KZ86125KZT5004100101']],
  ])('%s: %s', (_, ru, expected) => {
    expect(found(ru)).toEqual(expected);
  });

  test('the old telephone is found wherever a draft still has it', () => {
    const old = 'тел. 8(727)111 22 33, МВД: 8 (7172) 71 40 10';
    const edition = (date: string, ru: string): Overlay => ({
      [`privacy/${date}/edition.yaml`]: `effective: ${date}\npublished: ${date}\n`,
      [`privacy/${date}/kk/00-preamble.md`]: '# Саясат\n\nМәтін.\n',
      [`privacy/${date}/ru/00-preamble.md`]: `# Политика\n\n${ru}\n`,
    });
    const draft = edition('2026-06-01', `${old} и тел. 8(727)350 06 06`);
    const changed = { ...edition('2026-01-01', old), ...draft };
    // The ministry's telephone is among what the old edition had; a person tells them apart.
    expect(found('Текст.', changed)).toEqual(['8(727)111 22 33', '8 (7172) 71 40 10']);
    const same = {
      ...edition('2026-01-01', 'тел. 8(727)350 06 06, МВД: 8 (7172) 71 40 10'),
      ...draft,
    };
    expect(found('Текст.', same)).toEqual([]);
  });
});
