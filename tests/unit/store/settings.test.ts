import { describe, expect, it } from 'vitest';
import { SettingsError, settings } from '../../../src/store/settings.ts';
import { CALENDAR_ZONE, isCivilDate } from '../../../src/text/civil-date.ts';

const DAY = { POLICY_TODAY: '2026-12-01' };

describe('settings', () => {
  it.each([
    [DAY, {}, { contentFolder: 'content', today: '2026-12-01' }],
    [{ POLICY_CONTENT: '/texts', ...DAY }, {}, { contentFolder: '/texts', today: '2026-12-01' }],
    [
      { POLICY_TODAY: 'never', POLICY_CONTENT: '/texts' },
      { content: 'other', today: '2024-02-29' },
      { contentFolder: 'other', today: '2024-02-29' },
    ],
    [
      { POLICY_CONTENT: '', ...DAY },
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
    ['POLICY_TODAY', '2023-02-30', { POLICY_TODAY: '2023-02-30' }, {}],
    ['--today', '1.12.2026', {}, { today: '1.12.2026' }],
  ])('refuses %s of %s', (name, day, env, overrides) => {
    const texts = {
      en: `${name} is "${day}"; expected a day of the calendar as YYYY-MM-DD, for example 2026-12-01`,
      ru: `${name} имеет значение «${day}»; нужен существующий день календаря в виде ГГГГ-ММ-ДД, например 2026-12-01`,
    };
    expect(() => settings(env, overrides)).toThrow(new SettingsError(texts));
  });
});
