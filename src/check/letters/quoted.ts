/** Whether the character at `at` is inside quotation marks. */
export function quotedAt(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = count(before, /[«„“]/gu) - count(before, /[»”]/gu);
  const last = /[«„“»”](?=[^«„“»”]*$)/u.exec(before)?.[0] ?? '';
  return opened > 0 || /[«„“]/u.test(last) || count(before, /"/gu) % 2 === 1;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
