/** XML as text: elements of the vocabulary of Word files. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** @param children XML; those that are not there are left out */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | undefined)[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element with the attribute `w:val` alone. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** Text as XML. What XML 1.0 cannot hold becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A part of the file. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
