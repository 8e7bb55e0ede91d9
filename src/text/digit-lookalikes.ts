/** Letters typed for digits within a number: O for 0, З for 3, l and I for 1. */
const NUMBER_WITH_LETTERS = /(?<![\p{L}\p{N}])\d+(?:[OoОо]+\d*|[lIІЗз]+\d+)+(?![\p{L}\p{N}])/gu;
const DIGITS: readonly (readonly [RegExp, string])[] = [
  [/[OoОо]/gu, '0'],
  [/[lIІ]/gu, '1'],
  [/[Зз]/gu, '3'],
];

/** Numbers with such letters in them. */
export function numbersWithLetters(
  text: string,
): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(NUMBER_WITH_LETTERS)].map(({ 0: number, index }) => ({
    text: number,
    start: index,
  }));
}

/** The text with digits for those letters; offsets stay the same. */
export function withDigits(text: string): string {
  return text.replace(NUMBER_WITH_LETTERS, (number) =>
    DIGITS.reduce((digits, [letters, digit]) => digits.replace(letters, digit), number),
  );
}
