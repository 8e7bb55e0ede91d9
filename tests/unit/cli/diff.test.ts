import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';

/** The program on the fixture library. */
async function diff(args: readonly string[], isTerminal = false) {
  let out = '';
  let err = '';
  const code = await run(['diff', ...args], {
    env: { LANG: 'en', POLICY_TODAY: '2026-11-25', POLICY_CONTENT: FIXTURE_LIBRARY },
    isTerminal,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const firstLine = (text: string) => text.split('\n')[0];

describe('policy diff', () => {
  it.each([
    [[], 'privacy: 2026-12-01 → 2027-03-01'],
    [['privacy'], 'privacy: 2026-12-01 → 2027-03-01'],
    [['privacy/2026-02-01'], 'privacy: 2025-01-01 → 2026-02-01'],
    [['privacy/2022-02-22', 'privacy/2026-02-01'], 'privacy: 2022-02-22 → 2026-02-01'],
    [['privacy/2026-02-01', 'privacy/2022-02-22'], 'privacy: 2022-02-22 → 2026-02-01'],
  ])('%j compares %s', async (args, title) => {
    const { code, out } = await diff(args);
    expect([code, firstLine(out)]).toEqual([0, title]);
  });

  it('marks words where there is no colour', async () => {
    const { out } = await diff(['privacy/2026-02-01', '--lang', 'ru']);
    expect(out.split('\n').filter((line) => /^(?:kk|ru):|^ {2}\S|рабочих/.test(line))).toEqual([
      'kk: слов добавлено 49, удалено 48, перемещено 0',
      '  «Жалпы ережелер»: изменён',
      '  «Пайдаланушылық деректерді жинау және өңдеу мақсаттары»: изменён',
      '  «Пайдаланушының құқықтары»: изменён',
      '  «Пайдаланушылық деректерді сақтау мерзімдері»: изменён',
      '  «Деректерді серіктестерге беру» ← «Пайдаланушылық деректерді үшінші тұлғаларға беру және тарату»: переименован',
      '  «Пайдаланушылық деректерді трансшекаралық беру»: удалён',
      '  «Саясаттың өзгертілуі»: изменён',
      'ru: слов добавлено 52, удалено 53, перемещено 0',
      '  «Общие положения»: изменён',
      '  «Цели сбора и обработки пользовательских данных»: изменён',
      '  «Права Пользователя»: изменён',
      '    3 Оператор рассматривает обращение Пользователя в течение [-3-]{+15+} рабочих дней со дня его получения.',
      '  «Сроки хранения пользовательских данных»: изменён',
      '  «Передача данных партнерам» ← «Передача пользовательских данных третьим лицам и их распространение»: переименован',
      '  «Трансграничная передача пользовательских данных»: удалён',
      '  «Изменение Политики»: изменён',
    ]);
  });

  it('colours them on a terminal', async () => {
    const { out } = await diff(['privacy/2026-02-01'], true);
    expect(out).toContain(
      '\u001b[31m\u001b[9m3\u001b[29m\u001b[39m\u001b[32m\u001b[4m15\u001b[24m',
    );
    expect(out).not.toMatch(/\[-3-\]/);
  });

  it('answers a program', async () => {
    const { out } = await diff(['privacy/2026-02-01', '--json']);
    const { document, older, newer, texts } = JSON.parse(out);
    expect({ document, older, newer }).toEqual({
      document: 'privacy',
      older: '2025-01-01',
      newer: '2026-02-01',
    });
    expect(texts.ru.sections[2].blocks[1]).toEqual({
      change: 'changed',
      place: '3',
      cells: [
        [
          { kind: 'equal', text: 'Оператор рассматривает обращение Пользователя в течение ' },
          { kind: 'deleted', text: '3' },
          { kind: 'inserted', text: '15' },
          { kind: 'equal', text: ' рабочих дней со дня его получения.' },
        ],
      ],
    });
  });

  it.each([
    [['privacy/2022-02-22'], 'first edition'],
    [['privacy/2020-01-01'], 'no "privacy/2020-01-01"'],
  ])('%j: %s', async (args, said) => {
    const { code, err } = await diff(args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
