import type { Witness } from '../../edition/witness/witness.ts';
import type { Writer } from '../session.ts';
import { witnessLines } from './seals.ts';

/** What was stored, and what it says. */
export function storedText(witness: Witness, isNew: boolean, path: string, writer: Writer): string {
  const head = isNew
    ? { en: `Stored: ${path}`, ru: `Сохранено: ${path}` }
    : { en: `Already there: ${path}`, ru: `Уже есть: ${path}` };
  const next = {
    en: 'Next: commit it with the edition. The seal stays as it is.',
    ru: 'Далее: внесите файл в репозиторий вместе с редакцией. Печать остаётся прежней.',
  };
  const lines = [
    writer.say(head),
    ...witnessLines(witness, writer),
    ...(isNew ? [writer.say(next)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
