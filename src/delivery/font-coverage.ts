/** Which characters a set of fonts can show, so that no reader meets an empty box. */
import { TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';

/** Typst's `Coverage`: lengths of runs of code points, in turn absent and present, from U+0000. */
const fontInfo = z.object({
  info: z.array(z.object({ coverage: z.array(z.number()) })).length(1),
});

/** Shapers draw these even where a font has no glyph for them: as nothing. */
const INVISIBLE = /[\n\p{Default_Ignorable_Code_Point}]/u;

/**
 * @param fonts files of one font each; the compiler must be loaded
 * @returns tells which characters of a text at least one of the fonts lacks
 */
export function fontCoverage(fonts: readonly Uint8Array[]): (text: string) => ReadonlySet<string> {
  const builder = new TypstFontResolverBuilder();
  const missing = fonts.map((font) => {
    const [face] = fontInfo.parse(builder.get_font_info(font)).info;
    return absentRuns(face?.coverage ?? []);
  });
  builder.free();
  return (text) =>
    new Set(
      [...new Set(text)].filter(
        (character) =>
          !INVISIBLE.test(character) &&
          missing.some((isAbsent) => isAbsent(character.codePointAt(0) ?? 0)),
      ),
    );
}

function absentRuns(coverage: readonly number[]): (codePoint: number) => boolean {
  return (codePoint) => {
    let end = 0;
    for (const [i, length] of coverage.entries()) {
      end += length;
      if (codePoint < end) return i % 2 === 0;
    }
    return true;
  };
}
