/** Marks of list items typed by hand: `-`, `–`, `•`, `1)`, `1.`, `а)`. */

export type MarkKind = 'bullet' | 'number' | 'letter';

export interface TypedMark {
  readonly kind: MarkKind;
  /** The mark itself: `-`, `1)`, `а)`. */
  readonly mark: string;
  /** How many characters it takes, with the space after it. */
  readonly length: number;
  /** Of a number, and of a letter its place in the alphabet, from 1. */
  readonly value: number;
  /** `.` or `)`. */
  readonly end: string;
}

const BULLET = /^([-–—•·▪●○◦■□‣⁃*✓➢►])(?:[ \t\u00a0]+|(?=\p{L}))/u;
const NUMBER = /^\(?(\d{1,3})([.)])(?:[ \t\u00a0]+|(?=\p{L}))/u;
const LETTER = /^\(?(\p{Ll})(\))[ \t\u00a0]*(?=\S)/u;
const ALPHABETS = [
  // The order in which lists count; й, ь, ы, ъ are often left out.
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'abcdefghijklmnopqrstuvwxyz',
];

/** @param text without space at its start */
export function typedMark(text: string): TypedMark | undefined {
  const bullet = BULLET.exec(text);
  if (bullet?.[1]) {
    return { kind: 'bullet', mark: bullet[1], length: bullet[0].length, value: 0, end: '' };
  }
  const number = NUMBER.exec(text);
  if (number?.[1] && number[2]) {
    const [whole, digits, end] = number;
    return { kind: 'number', mark: whole.trim(), length: whole.length, value: Number(digits), end };
  }
  const letter = LETTER.exec(text);
  if (letter?.[1]) {
    return {
      kind: 'letter',
      mark: letter[0].trim(),
      length: letter[0].length,
      value: (ALPHABETS[0] ?? '').indexOf(letter[1]) + 1,
      end: ')',
    };
  }
  return undefined;
}

/** Whether a letter follows another in one of the alphabets: `а`, `б`. */
export function followsLetter(before: string, after: string): boolean {
  const [a, b] = [before, after].map((mark) => mark.replace(/[()]/g, ''));
  return ALPHABETS.some((letters) => {
    const [from, to] = [letters.indexOf(a ?? ''), letters.indexOf(b ?? '')];
    return from !== -1 && to === from + 1;
  });
}
