/** A version for what the bytes of a PDF depend on besides its words: code, compiler, fonts. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const CODE = ['compiler.ts', 'pdf-ua.ts', 'edition.typ'];
const PACKAGES = [
  '@myriaddreamin/typst-ts-web-compiler',
  '@myriaddreamin/typst.ts',
  '@expo-google-fonts/noto-serif',
  '@expo-google-fonts/noto-sans-math',
];

/** @returns lower-case hexadecimal, different after any change of code or packages */
export async function pdfVersion(): Promise<string> {
  const files = [
    ...CODE.map((path) => new URL(path, import.meta.url)),
    ...PACKAGES.map(
      (name) => new URL(`../../../node_modules/${name}/package.json`, import.meta.url),
    ),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(fileURLToPath(file)));
  return hash.digest('hex');
}
