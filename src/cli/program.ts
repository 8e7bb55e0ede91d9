/** The command line as a whole. Each command imports what it needs when it runs. */
import { Command } from 'commander';
import { examplesText } from './command.ts';
import { approveCommand } from './commands/approve.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { confirmCommand } from './commands/confirm.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { linksCommand } from './commands/links.ts';
import { newCommand } from './commands/new.ts';
import { proveCommand } from './commands/prove.ts';
import { reviewCommand } from './commands/review.ts';
import { reviewSheetCommand } from './commands/review-sheet.ts';
import { sealCommand } from './commands/seal.ts';
import { insertCommand, renameCommand, renumberCommand } from './commands/sections.ts';
import { serveCommand } from './commands/serve.ts';
import { statusCommand } from './commands/status.ts';
import { unsealCommand } from './commands/unseal.ts';
import { verifyCommand } from './commands/verify.ts';
import { witnessCommand } from './commands/witness.ts';
import type { Session } from './session.ts';

/** Russian for the headings that Commander writes into help. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Запуск:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Global Options:': 'Общие параметры:',
  'Commands:': 'Команды:',
};

/** `check [document[/edition]]` */
function termOf(command: Command): string {
  const names = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  return [command.name(), ...names].join(' ');
}

export function policyProgram(session: Session): Command {
  const { say, language, colors } = session;
  const program = new Command('policy')
    .usage(say({ en: '<command> [options]', ru: '<команда> [параметры]' }))
    .description(
      say({
        en: 'Creates, checks and seals editions of the policy.',
        ru: 'Создаёт, проверяет и скрепляет печатью редакции политики.',
      }),
    )
    .option('--lang <en|ru>', say({ en: 'language of messages', ru: 'язык сообщений' }))
    .option(
      '--content <folder>',
      say({
        en: 'the content folder (default: POLICY_CONTENT, or content)',
        ru: 'папка с текстами (по умолчанию POLICY_CONTENT или content)',
      }),
    )
    .option(
      '--today <YYYY-MM-DD>',
      say({
        en: 'the day to use as today (default: POLICY_TODAY, or the day in Kazakhstan)',
        ru: 'какой день считать сегодняшним (по умолчанию POLICY_TODAY или текущий день в Казахстане)',
      }),
    );
  const commands = [
    initCommand,
    buildCommand,
    checkCommand,
    linksCommand,
    newCommand,
    insertCommand,
    renameCommand,
    renumberCommand,
    importCommand,
    reviewCommand,
    confirmCommand,
    reviewSheetCommand,
    approveCommand,
    sealCommand,
    unsealCommand,
    witnessCommand,
    proveCommand,
    serveCommand,
    diffCommand,
    exportCommand,
    statusCommand,
    verifyCommand,
  ];
  for (const command of commands) program.addCommand(command(session));
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', say({ en: 'show this help', ru: 'показать эту подсказку' }))
      .helpCommand(false)
      .configureHelp({
        showGlobalOptions: true,
        subcommandTerm: termOf,
        styleUsage: (usage) =>
          language === 'ru' ? usage.replace('[options]', '[параметры]') : usage,
        optionDescription: ({ description }) => description,
        styleTitle: (title) => colors.bold(language === 'ru' ? (TITLES[title] ?? title) : title),
      })
      .configureOutput({
        writeOut: session.out,
        writeErr: session.err,
        outputError: () => undefined,
        getOutHasColors: () => colors.isColorSupported,
        getErrHasColors: () => colors.isColorSupported,
      })
      .exitOverride();
  }
  return program.addHelpText(
    'after',
    examplesText(session, ['new 2026-12-01', 'check', 'seal privacy/2026-12-01', 'check --help']),
  );
}
