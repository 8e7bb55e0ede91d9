/** Automatic numbers of a `.docx`: what the reader sees in front of each paragraph of a list. */
import type { ListPlace } from './flow.ts';
import type { Styles } from './styles.ts';
import { childOf, elementsIn, valOf, type XmlElement } from './xml.ts';

export interface Numbering {
  /** Counts the paragraph; call it once for each, in the order of the text. */
  next(properties: XmlElement | undefined): ListPlace | undefined;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly suffix: string;
  readonly indent: number | undefined;
}

const LEVELS = 9;
const ALPHABETS: Readonly<Record<string, string>> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  // Word leaves these letters out.
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
};
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** @param isScattered LibreOffice wrote the file */
export function numberingOf(
  root: XmlElement | undefined,
  styles: Styles,
  isScattered = false,
): Numbering {
  const abstracts = new Map(
    elementsIn(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(
    elementsIn(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]),
  );
  const counters = new Map<string, number[]>();

  function levelOf(num: XmlElement, level: number): Level | undefined {
    const override = elementsIn(num, 'w:lvlOverride').find(
      ({ attributes }) => attributes['w:ilvl'] === String(level),
    );
    const own = childOf(override, 'w:lvl');
    const abstract = abstracts.get(valOf(num, 'w:abstractNumId') ?? '');
    const found =
      own ??
      elementsIn(abstract, 'w:lvl').find(
        ({ attributes }) => attributes['w:ilvl'] === String(level),
      );
    if (!found) return undefined;
    return {
      format: valOf(found, 'w:numFmt') ?? 'decimal',
      text: valOf(found, 'w:lvlText') ?? '',
      start: Number(valOf(override, 'w:startOverride') ?? valOf(found, 'w:start') ?? 1),
      suffix: valOf(found, 'w:suff') ?? 'tab',
      indent: leftOf(childOf(found, 'w:pPr', 'w:ind')),
    };
  }

  return {
    next(properties) {
      const own = styles.paragraphProperty(properties, 'w:numPr');
      const id = valOf(own, 'w:numId');
      const num = id === undefined || id === '0' ? undefined : nums.get(id);
      if (id === undefined || !num) return undefined;
      const index = Math.min(LEVELS - 1, Math.max(0, Number(valOf(own, 'w:ilvl') ?? 0) || 0));
      const level = levelOf(num, index);
      if (!level || level.format === 'none') return undefined;
      // A list with a start of its own counts by itself; others of one kind count on together.
      const key = hasStart(num) ? `num ${id}` : (valOf(num, 'w:abstractNumId') ?? id);
      const counts = counters.get(key) ?? [];
      counters.set(key, counts);
      const before = counts[index];
      counts[index] = before === undefined ? level.start : before + 1;
      counts.length = index + 1;
      for (let above = 0; above < index; above++) counts[above] ??= levelOf(num, above)?.start ?? 1;
      return placeOf(id, num, index, level, counts);
    },
  };

  function placeOf(
    id: string,
    num: XmlElement,
    index: number,
    level: Level,
    counts: readonly number[],
  ): ListPlace {
    const value = counts[index] ?? level.start;
    const family = valOf(num, 'w:abstractNumId') ?? id;
    const kin = isScattered ? { kin: { family, isFirst: hasStart(num) } } : {};
    const { indent } = level;
    const base = { id, level: index, value, ...kin, ...(indent !== undefined && { indent }) };
    if (level.format === 'bullet' && level.text.trim() === '') {
      return { ...base, isOrdered: false, label: '', isPlain: true, isContinued: true };
    }
    if (level.format === 'bullet') {
      return { ...base, isOrdered: false, label: '', isPlain: true };
    }
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = at === index ? level.format : (levelOf(num, at)?.format ?? 'decimal');
      return written(counts[at] ?? 1, format);
    });
    const isPlain = /^(?:decimal|decimalZero)$/.test(level.format) && /^\d+[.)]?$/.test(label);
    return { ...base, isOrdered: true, label, isPlain };
  }
}

/** The left edge that a `w:ind` sets, in twentieths of a point. */
export function leftOf(indent: XmlElement | undefined): number | undefined {
  const left = Number(indent?.attributes['w:left'] ?? indent?.attributes['w:start']);
  return Number.isFinite(left) ? left : undefined;
}

function hasStart(num: XmlElement): boolean {
  return elementsIn(num, 'w:lvlOverride').some((one) => childOf(one, 'w:startOverride'));
}

function written(value: number, format: string): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  const alphabet = ALPHABETS[format];
  if (alphabet) {
    const letter = alphabet[(value - 1) % alphabet.length] ?? '';
    return letter.repeat(Math.ceil(value / alphabet.length));
  }
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return String(value);
}

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(([size, letters]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return letters.repeat(count);
  }).join('');
}
