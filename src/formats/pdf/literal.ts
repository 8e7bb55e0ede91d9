/**
 * A Typst string literal of `text`. Legal text enters a Typst source in this form only, so that no
 * character of it is ever read as markup or code. Only these two characters mean something in a
 * literal: https://typst.app/docs/reference/foundations/str/
 */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
