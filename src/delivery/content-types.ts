/** The `Content-Type` of each file of the site, from the table of outputs. */
import { PATTERNS } from '../edition/addresses.ts';
import { FORMAT_NAMES, FORMATS } from '../formats/formats.ts';
import { OUTPUT_KINDS, type OutputKind, propertiesOf } from '../site/outputs.ts';

/** By extension, without the dot: the type of most kinds with it. Text has its encoding. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...Map.groupBy(OUTPUT_KINDS, extensionOf)]
      .filter(([extension]) => extension !== '{extension}')
      .map(([extension, kinds]) => [extension, mostFrequent(kinds.map(typeOf))]),
  ),
  ...Object.fromEntries(FORMAT_NAMES.map((name) => [name, FORMATS[name].mediaType])),
};

/** Kinds of files whose type is not that of their extension. */
export const TYPED_KINDS: readonly OutputKind[] = OUTPUT_KINDS.filter(
  (kind) => kind !== 'editionFile' && CONTENT_TYPES[extensionOf(kind)] !== typeOf(kind),
);

function extensionOf(kind: OutputKind): string {
  return /\.([a-z]+|\{extension\})$/.exec(PATTERNS[kind])?.[1] ?? 'html';
}

function typeOf(kind: OutputKind): string {
  return propertiesOf(kind).mediaType;
}

function mostFrequent(types: readonly string[]): string {
  const count = (type: string) => types.filter((one) => one === type).length;
  return types.toSorted((a, b) => count(b) - count(a))[0] ?? '';
}

/** Whether it is text and so grows small; a PDF is compressed inside. */
export function isCompressible(mediaType: string): boolean {
  return /^text\/|[/+](?:json|xml)(?:;|$)/.test(mediaType);
}
