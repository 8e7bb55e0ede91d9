/** Certificates as text (RFC 7468, strict form): lines of 64 characters, and comments after `#`. */

export interface PemBlock {
  /** The line of its first character, from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** @returns the blocks, or the first line that belongs to none */
export function pemBlocks(text: string): readonly PemBlock[] | number {
  const blocks: PemBlock[] = [];
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '' || line.startsWith('#')) continue;
    const end = lines.indexOf(END, i);
    if (line !== BEGIN || end === -1) return i + 1;
    const bytes = Buffer.from(lines.slice(i + 1, end).join(''), 'base64');
    // Written anew it must be the same: base64 can be written in more than one way.
    const wrong = bodyOf(bytes).findIndex((one, j) => lines[i + 1 + j] !== one);
    if (wrong !== -1 || bodyOf(bytes).length !== end - i - 1) return i + 2 + Math.max(wrong, 0);
    blocks.push({ line: i + 1, bytes });
    i = end;
  }
  return blocks;
}

/** A certificate as text, ending with a newline. */
export function pemText(bytes: Uint8Array): string {
  return `${[BEGIN, ...bodyOf(bytes), END].join('\n')}\n`;
}

function bodyOf(bytes: Uint8Array): readonly string[] {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  );
}
