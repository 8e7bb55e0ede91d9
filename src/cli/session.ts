import pc from 'picocolors';
import type { SettingVariables } from '../store/settings.ts';
import type { MessageLanguage } from '../text/problem.ts';

/** The environment variables that the program reads. */
export interface Environment extends SettingVariables {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** What the process, or a test, passes to the program. */
export interface Surroundings {
  readonly env: Environment;
  /** Whether the output goes to a terminal. */
  readonly isTerminal: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** One text in each language of messages. */
export type Wording = Readonly<Record<MessageLanguage, string>>;

export type Colors = ReturnType<typeof pc.createColors>;

/** One run of the command, as its commands see it. */
export interface Session extends Surroundings {
  readonly language: MessageLanguage;
  readonly colors: Colors;
  /** The text in the user's language. */
  say(wording: Wording): string;
  /** Sets the exit code of the run. */
  finish(code: ExitCode): void;
}

/** What the functions that print need of a session. */
export type Writer = Pick<Session, 'language' | 'say' | 'colors'>;

/** 0: fine. 1: problems in the content. 2: wrong usage or a broken disk. */
export type ExitCode = 0 | 1 | 2;

/** Options of every command. */
export interface CommonOptions {
  readonly content?: string;
  readonly today?: string;
}

export interface JsonOption {
  readonly json?: boolean;
}

/** The request cannot be carried out; the wording says why and what to do. */
export class UsageError extends Error {
  readonly wording: Wording;

  constructor(wording: Wording) {
    super(wording.en);
    this.wording = wording;
  }
}

/** Colours only on a terminal that shows them, unless `NO_COLOR` is set (https://no-color.org). */
export function colorsFor({ env, isTerminal }: Pick<Surroundings, 'env' | 'isTerminal'>): Colors {
  return pc.createColors(isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
}
