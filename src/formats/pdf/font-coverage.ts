/** Which characters a set of fonts can show, so that no PDF has empty boxes. */
import { TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';

/** Typst's `Coverage`: lengths of runs of code points, in turn absent and present, from U+0000. */
const fontInfo = z.object({
  info: z.array(z.object({ coverage: z.array(z.number()) })).length(1),
});

/** Shapers draw these as nothing even if a font has no glyph for them. */
const INVISIBLE = /[\n\p{Default_Ignorable_Code_Point}]/u;

/**
 * @param styles font files, one for each style of the text; the compiler must be loaded
 * @param fallback the font used, in every style, for characters they lack
 * @returns finds the characters of a text that would be missing in at least one style
 */
export function fontCoverage(
  styles: readonly Uint8Array[],
  fallback: Uint8Array,
): (text: string) => ReadonlySet<string> {
  const builder = new TypstFontResolverBuilder();
  const [isBeyond = () => true, ...missing] = [fallback, ...styles].map((font) => {
    const [face] = fontInfo.parse(builder.get_font_info(font)).info;
    return absentRuns(face?.coverage ?? []);
  });
  builder.free();
  return (text) =>
    new Set(
      [...new Set(text)].filter(
        (character) =>
          !INVISIBLE.test(character) &&
          isBeyond(character.codePointAt(0) ?? 0) &&
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
