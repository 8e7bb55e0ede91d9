import { Command } from 'commander';
import type { Session, Wording } from './session.ts';

export interface CommandHelp extends Wording {
  /** Arguments of `policy`: `check --json`. */
  readonly examples: readonly string[];
  /** Shown below the examples. */
  readonly notes?: Wording;
}

/** A command of `policy` with its help; its arguments and options are added by the caller. */
export function policyCommand(session: Session, name: string, help: CommandHelp): Command {
  const { examples, notes, ...description } = help;
  return new Command(name)
    .description(session.say(description))
    .addHelpText('after', examplesText(session, examples))
    .addHelpText('after', notes ? `\n${session.say(notes)}` : '');
}

export function examplesText({ say, colors }: Session, examples: readonly string[]): string {
  const title = colors.bold(say({ en: 'Examples:', ru: 'Примеры:' }));
  return ['', title, ...examples.map((example) => `  npm run policy -- ${example}`)].join('\n');
}
