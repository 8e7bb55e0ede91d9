/** From arguments to an exit code; every exception ends here. */
import { CommanderError } from 'commander';
import { ContentFolderError } from '../store/content-files.ts';
import { SettingsError } from '../store/settings.ts';
import { commanderWording } from './commander-wording.ts';
import { messageLanguage } from './language.ts';
import { printableColored } from './print/printable.ts';
import { policyProgram } from './program.ts';
import {
  colorsFor,
  type ExitCode,
  type Session,
  type Surroundings,
  UsageError,
} from './session.ts';

/** @param args without the names of Node and of the program */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  let session = sessionIn('en');
  try {
    session = sessionIn(messageLanguage(args, surroundings.env, systemLocale));
    await policyProgram(session).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    session.err(`${session.colors.red('policy:')} ${explained(error, session)}\n`);
    return 2;
  }

  function sessionIn(language: Session['language']): Session {
    return {
      ...surroundings,
      out: (text) => surroundings.out(printableColored(text)),
      err: (text) => surroundings.err(printableColored(text)),
      language,
      colors: colorsFor(surroundings),
      say: (wording) => wording[language],
      finish: (given) => {
        code = given;
      },
    };
  }
}

function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

function explained(error: unknown, { say }: Session): string {
  if (error instanceof UsageError) return say(error.wording);
  if (error instanceof SettingsError) return say(error.texts);
  if (error instanceof CommanderError) return say(commanderWording(error));
  if (error instanceof ContentFolderError) {
    const reason = systemReason(error.cause) ?? error.message;
    return say({
      en: `the content folder cannot be read (${reason}); run this in the project folder, or pass the folder with --content`,
      ru: `папку с текстами не удалось прочитать (${reason}); перейдите в папку проекта или укажите папку параметром --content`,
    });
  }
  const reason = systemReason(error);
  if (reason) {
    return say({
      en: `a file could not be read or written (${reason}); nothing was changed`,
      ru: `не удалось прочитать или записать файл (${reason}); ничего не изменено`,
    });
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return say({
    en: `this is a bug in the program, please report it:\n${trace}`,
    ru: `это ошибка в самой программе, сообщите о ней разработчикам:\n${trace}`,
  });
}

/** The operating system's message, if the error came from it. */
function systemReason(error: unknown): string | undefined {
  const isSystemError = error instanceof Error && 'syscall' in error && 'code' in error;
  return isSystemError ? error.message : undefined;
}
