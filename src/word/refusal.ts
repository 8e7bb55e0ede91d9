/** A file that cannot be read at all, with the reason and the way out in both languages of messages. */
import type { Message, Messages } from '../text/problem.ts';

export class FileRefusal extends Error {
  readonly messages: Messages;

  constructor(messages: Messages) {
    super(messages.en.found);
    this.messages = messages;
  }
}

/** @param en found, expected, what to do; `ru` likewise */
export function refusal(
  en: readonly [found: string, expected: string, action: string],
  ru: readonly [found: string, expected: string, action: string],
): FileRefusal {
  return new FileRefusal({ en: messageOf(en), ru: messageOf(ru) });
}

function messageOf([found, expected, action]: readonly [string, string, string]): Message {
  return { found, expected, action };
}
