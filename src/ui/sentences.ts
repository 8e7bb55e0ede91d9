/**
 * Parts as sentences one after the other, each with its full stop. «г.», the end of a Russian date,
 * is stop enough.
 */
export function sentences(...parts: readonly string[]): string {
  return parts.map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ');
}
