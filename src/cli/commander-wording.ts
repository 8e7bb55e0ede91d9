import type { CommanderError } from 'commander';
import type { Wording } from './session.ts';

/** Here Commander quotes the command, not the excess argument. */
const EXCESS = 'commander.excessArguments';

/** Russian for the kinds of mistake that Commander reports; its own text is the English. */
const RUSSIAN: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'нет такой команды',
  'commander.unknownOption': 'нет такого параметра',
  'commander.missingArgument': 'не хватает аргумента',
  [EXCESS]: 'слишком много аргументов',
  'commander.optionMissingArgument': 'у параметра не указано значение',
  'commander.invalidArgument': 'недопустимое значение параметра',
};

/** What is wrong with the command line, and how to get help. */
export function commanderWording(error: CommanderError): Wording {
  if (error.code === 'commander.help') {
    return {
      en: 'choose a command from the list above',
      ru: 'укажите команду, список выше',
    };
  }
  const text = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  const quoted = error.code === EXCESS ? undefined : /'([^']+)'/.exec(text)?.[1];
  const russian = RUSSIAN[error.code];
  return {
    en: `${text}; see: npm run policy -- --help`,
    ru: `${russian ?? text}${russian && quoted ? `: ${quoted}` : ''}; подсказка: npm run policy -- --help`,
  };
}
