import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync } from '@myriaddreamin/typst-ts-web-compiler';
import { expect, test } from 'vitest';
import { PRINTABLE } from '../../../../src/check/format/printable.ts';
import { fontCoverage } from '../../../../src/formats/pdf/font-coverage.ts';

const fileOf = (specifier: string) =>
  new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(specifier))));

test('the fonts of the PDF have every character that check accepts', () => {
  initSync({ module: fileOf('@myriaddreamin/typst-ts-web-compiler/wasm') });
  const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) =>
    fileOf(`@expo-google-fonts/noto-serif/${style}/NotoSerif_${style}.ttf`),
  );
  const fallback = fileOf(
    '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  );
  const passing = Array.from({ length: 0xd800 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => PRINTABLE.test(character) && /[^\p{C}\p{Zl}\p{Zp}]/u.test(character),
  );
  expect(passing.length).toBeGreaterThan(1500);
  expect([...fontCoverage(fonts, fallback)(passing.join(''))]).toEqual([]);
});
