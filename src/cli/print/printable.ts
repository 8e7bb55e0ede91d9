/** What may be printed on a terminal: characters of the content must not steer it. */
import { codePoint } from '../../text/scripts.ts';

/** Controls but the end of a line, those of the writing direction, and halves of a pair. */
const STEERING = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Such characters as `<U+001B>`. */
export function printable(text: string): string {
  return text.replace(STEERING, (character) => `<${codePoint(character)}>`);
}

/** The same for what stands in one line, such as the name of a file. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', '<U+000A>');
}

/** The same for text with the program's own colours, cleared lines of progress, and tabs. */
export function printableColored(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
  const parts = text.split(/(\u001b\[[0-9;]*m|\r\u001b\[2K|\t)/);
  return parts.map((part, i) => (i % 2 === 1 ? part : printable(part))).join('');
}

/** JSON in which such characters are escapes, so that its value stays the same. */
export function printableJson(json: string): string {
  return json.replace(STEERING, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
