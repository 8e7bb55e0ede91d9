/**
 * The day and the content folder. The command line and the site both get them here, and nothing else
 * reads the clock.
 */
import { type CivilDate, civilDayAt, isCivilDate } from '../text/civil-date.ts';
import type { Phrase } from '../text/problem.ts';

export interface Settings {
  /** Path of the content folder as given: absolute or relative to the working folder. */
  readonly contentFolder: string;
  /** The civil day in Kazakhstan that counts as today. */
  readonly today: CivilDate;
}

/** The environment variables that are read. */
export interface SettingVariables {
  readonly POLICY_CONTENT?: string | undefined;
  readonly POLICY_TODAY?: string | undefined;
}

/** Options of the command line; they override the environment. */
export interface SettingOverrides {
  readonly content?: string | undefined;
  readonly today?: string | undefined;
}

/** A setting of the caller's that is wrong. */
export class SettingsError extends Error {
  readonly texts: Phrase;

  constructor(texts: Phrase) {
    super(texts.en);
    this.texts = texts;
  }
}

/**
 * Overrides come first, then `POLICY_CONTENT` and `POLICY_TODAY` of `env`, then `content` and the
 * clock. An empty variable counts as unset.
 * @throws SettingsError when the day does not exist
 */
export function settings(env: SettingVariables, overrides: SettingOverrides = {}): Settings {
  const day =
    overrides.today === undefined
      ? givenDay('POLICY_TODAY', env.POLICY_TODAY || undefined)
      : givenDay('--today', overrides.today);
  return {
    contentFolder: (overrides.content ?? env.POLICY_CONTENT) || 'content',
    today: day ?? civilDayAt(new Date()),
  };
}

function givenDay(name: string, text: string | undefined): CivilDate | undefined {
  if (text === undefined || isCivilDate(text)) return text;
  throw new SettingsError({
    en: `${name} is "${text}"; expected a day of the calendar as YYYY-MM-DD, for example 2026-12-01`,
    ru: `${name} имеет значение «${text}»; нужен существующий день календаря в виде ГГГГ-ММ-ДД, например 2026-12-01`,
  });
}

declare global {
  namespace NodeJS {
    // Browserslist names variables of its own here, which makes TypeScript look for ours.
    interface ProcessEnv extends SettingVariables {}
  }
}
