import { describe, expect, it } from 'vitest';
import { SettingsError, settings } from '../../../src/store/settings.ts';
import { CALENDAR_ZONE, isCivilDate } from '../../../src/text/civil-date.ts';

describe('settings', () => {
  it.each([
    [{ POLICY_TODAY: '2026-12-01' }, {}, { contentFolder: 'content', today: '2026-12-01' }],
    [
      { POLICY_TODAY: '2026-12-01', POLICY_CONTENT: '/texts' },
      {},
      { contentFolder: '/texts', today: '2026-12-01' },
    ],
    [
      { POLICY_TODAY: 'never', POLICY_CONTENT: '/texts' },
      { content: 'other', today: '2024-02-29' },
      { contentFolder: 'other', today: '2024-02-29' },
    ],
    [
      { POLICY_TODAY: '2026-12-01', POLICY_CONTENT: '' },
      { content: undefined, today: undefined },
      { contentFolder: 'content', today: '2026-12-01' },
    ],
  ])('of %j with %j', (env, overrides, expected) => {
    expect(settings(env, overrides)).toEqual(expected);
  });

  it('uses the day in Kazakhstan by default', () => {
    const before = new Date().toLocaleDateString('sv-SE', { timeZone: CALENDAR_ZONE });
    const { today } = settings({ POLICY_TODAY: '' });
    const after = new Date().toLocaleDateString('sv-SE', { timeZone: CALENDAR_ZONE });
    expect([before, after]).toContain(today);
    expect(isCivilDate(today)).toBe(true);
  });

  it.each([
    [
      { POLICY_TODAY: '2023-02-30' },
      {},
      {
        en: 'POLICY_TODAY is "2023-02-30"; expected a day of the calendar as YYYY-MM-DD, for example 2026-12-01',
        ru: 'POLICY_TODAY имеет значение «2023-02-30»; нужен существующий день календаря в виде ГГГГ-ММ-ДД, например 2026-12-01',
      },
    ],
    [
      {},
      { today: '1.12.2026' },
      {
        en: '--today is "1.12.2026"; expected a day of the calendar as YYYY-MM-DD, for example 2026-12-01',
        ru: '--today имеет значение «1.12.2026»; нужен существующий день календаря в виде ГГГГ-ММ-ДД, например 2026-12-01',
      },
    ],
  ])('refuses %j with %j', (env, overrides, texts) => {
    expect(() => settings(env, overrides)).toThrow(new SettingsError(texts));
  });
});
