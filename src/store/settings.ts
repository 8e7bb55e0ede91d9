/** What the surroundings decide: which content folder, and which day it is. */
import { type CivilDate, civilDayAt, isCivilDate } from '../policy/civil-date.ts';

export interface Settings {
  /** Path of the content folder. */
  readonly contentFolder: string;
  readonly today: CivilDate;
}

/** A setting that cannot be used. The message says which and what is expected. */
export class SettingsError extends Error {}

/**
 * @param env the environment: `POLICY_CONTENT`, `POLICY_TODAY`
 * @param overrides options of the command line, which win
 * @throws SettingsError when the day is not one of the calendar
 */
export function settings(
  env: Readonly<Record<string, string | undefined>>,
  overrides: { readonly content?: string; readonly today?: string } = {},
): Settings {
  const today = overrides.today ?? env['POLICY_TODAY'] ?? civilDayAt(new Date());
  if (!isCivilDate(today)) {
    throw new SettingsError(
      `POLICY_TODAY (or --today) is "${today}"; expected a day of the calendar as YYYY-MM-DD`,
    );
  }
  return { contentFolder: overrides.content ?? env['POLICY_CONTENT'] ?? 'content', today };
}
