/**
 * A Typst string literal of `text`. Legal text enters a Typst source in this form only, so that no
 * character of it is ever read as markup or code.
 * Escapes: https://typst.app/docs/reference/foundations/str/
 */
export function typstString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\p{Cc}/gu, (control) => `\\u{${control.charCodeAt(0).toString(16)}}`);
  return `"${escaped}"`;
}
