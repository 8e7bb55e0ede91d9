import type { CommanderError } from 'commander';
import type { Wording } from './session.ts';

/** Russian for the kinds of mistake that Commander reports; its own text is the English. */
const RUSSIAN: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'нет такой команды',
  'commander.unknownOption': 'нет такого параметра',
  'commander.missingArgument': 'не хватает аргумента',
  'commander.excessArguments': 'лишний аргумент',
  'commander.optionMissingArgument': 'у параметра не указано значение',
  'commander.invalidArgument': 'недопустимое значение параметра',
};

/** What was wrong with the command line, and where to read how it is right. */
export function commanderWording(error: CommanderError): Wording {
  if (error.code === 'commander.help') {
    return {
      en: 'say which command to run, see above',
      ru: 'укажите команду, список выше',
    };
  }
  const text = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const quoted = /'([^']+)'/.exec(text)?.[1];
  const russian = RUSSIAN[error.code];
  return {
    en: `${text}; see policy --help`,
    ru: `${russian ?? text}${russian && quoted ? `: ${quoted}` : ''}; подсказка: policy --help`,
  };
}
