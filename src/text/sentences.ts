/** Where the sentences of a text end. */
import type { Word } from './spans.ts';

/** The end of a sentence: not of an abbreviation (`г.`, `ул.`, `т.е.`), an initial or a number. */
export const SENTENCE_END =
  /(?<=[\p{L}\p{N}»")%/])[.!?…]+[»")]?\s+(?=[\p{Lu}\d«"]|[a-z][a-z\d-]*\.[a-z]{2})/gu;
/** Abbreviations at the end of a text. */
export const SHORTENED =
  /(?:^|[\s(«".\d])(?:\p{L}|пп|ул|кв|ст|др|пр|им|стр|эл|тел|обл|руб|коп|тыс|млн|млрд|см|ред|гг|бөл|көш|сағ|доп|вн|мыс|пом|корп|оф|каб|мкр|пгт|эт|инд|даңғ|пер|бул|наб|ш|ғим)$/iu;

/** The sentences of a text, in order; of any text, one at least. */
export function sentencesOf(text: string): readonly Word[] {
  const found: Word[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
    if (SHORTENED.test(text.slice(Math.max(0, index - 8), index))) continue;
    const end = index + mark.length;
    found.push({ start, end, text: text.slice(start, end) });
    start = end;
  }
  return [...found, { start, end: text.length, text: text.slice(start) }];
}
