/** What the instruction of a field says. */
import type { LossKind } from './losses.ts';

export function fieldKind(instruction: string): LossKind {
  return /^\s*TOC\b/i.test(instruction) ? 'contents' : 'field';
}

/** The bookmark of `NOTEREF b_ru_data__fn_law \f \h`. */
export function noteOf(instruction: string): string | undefined {
  return /^\s*NOTEREF\s+(\S+)/i.exec(instruction)?.[1];
}

/** The target of `HYPERLINK "https://…" \l "anchor"`. */
export function hyperlinkOf(instruction: string): string | undefined {
  if (!/^\s*HYPERLINK\b/i.test(instruction)) return undefined;
  const anchor = /\\l\s+"([^"]*)"/i.exec(instruction)?.[1];
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? '';
  if (address === '' && anchor === undefined) return undefined;
  return anchor === undefined ? address : `${address}#${anchor}`;
}
