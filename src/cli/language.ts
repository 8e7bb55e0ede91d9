import { MESSAGE_LANGUAGES, type MessageLanguage } from '../text/problem.ts';
import { type Environment, UsageError } from './session.ts';

/**
 * The language of messages: `--lang` of the arguments, else the locale of the environment in the
 * order of POSIX, else `system`. Needed before the arguments are parsed, because help uses it.
 * @param system locale of the system, as a BCP 47 tag
 * @throws UsageError when `--lang` names no language of messages
 */
export function messageLanguage(
  args: readonly string[],
  env: Environment,
  system: () => string,
): MessageLanguage {
  const asked = langOption(args);
  if (asked !== undefined) {
    const known = MESSAGE_LANGUAGES.find((language) => language === asked);
    if (known) return known;
    throw new UsageError({
      en: `--lang is "${asked}"; expected en or ru`,
      ru: `--lang имеет значение «${asked}»; нужно en или ru`,
    });
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system();
  // There are no messages in Kazakh; Kazakh users read Russian.
  return /^(ru|kk)(?![a-z])/i.test(locale) ? 'ru' : 'en';
}

function langOption(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  return arg === '--lang' ? (args[index + 1] ?? '') : arg?.slice('--lang='.length);
}
