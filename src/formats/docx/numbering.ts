/** `word/numbering.xml`: each list has numbers of its own; sections have those of their headings. */
import type { Language } from '../../text/language.ts';
import type { Instance, Numbered } from './placement.ts';
import { NAMESPACES, NUMBER_INDENT } from './styles.ts';
import { element, valued, xmlPart } from './xml.ts';

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const MARKS = ['•', '–', '▪'];
const SECTION_INDENT = 567;

export interface Numbering {
  /** Of the list; the same whenever it is asked for. */
  listNumber(numbered: Numbered): number;
  /** Of the headings of a language's sections. */
  sectionsNumber(language: Language): number;
  part(): string;
}

/** Numbers of their own, from `start` on at `level`. */
interface Counter {
  readonly look: (level: number) => LevelLook;
  readonly level: number;
  readonly start: number;
}

/**
 * Lists with the same `w:abstractNum` go on counting from each other where they take turns, as those
 * of two languages do. So each has its own.
 *
 * @param listOf the list that stands for a list in the file
 */
export function numbering(listOf: (list: Instance) => Instance): Numbering {
  const counters: Counter[] = [];
  const ids = new Map<Instance | Language, number>();
  const idOf = (counted: Instance | Language, make: () => Counter) => {
    const known = ids.get(counted) ?? counters.push(make());
    ids.set(counted, known);
    return known;
  };
  return {
    listNumber: ({ list, level }) => {
      const { ordered, start = 1 } = list;
      return idOf(listOf(list), () =>
        ordered ? { look: numberLook, level, start } : { look: bulletLook, level, start: 1 },
      );
    },
    sectionsNumber: (language) => idOf(language, () => ({ look: sectionLook, level: 0, start: 1 })),
    part: () =>
      xmlPart(
        element(
          'w:numbering',
          NAMESPACES,
          ...counters.map((counter, i) => abstract(i + 1, counter)),
          ...counters.map((_, i) => num(i + 1)),
        ),
      ),
  };
}

interface LevelLook {
  readonly format: 'decimal' | 'bullet';
  readonly text: string;
  readonly left: number;
  readonly hanging: number;
}

function numberLook(level: number): LevelLook {
  return { ...listLook(level), format: 'decimal', text: `%${level + 1}.` };
}

function bulletLook(level: number): LevelLook {
  return { ...listLook(level), format: 'bullet', text: MARKS[level % MARKS.length] ?? '' };
}

function listLook(level: number) {
  return { left: NUMBER_INDENT * (level + 1), hanging: NUMBER_INDENT };
}

function sectionLook(level: number): LevelLook {
  const numbers = LEVELS.slice(0, level + 1).map((one) => `%${one + 1}`);
  return {
    format: 'decimal',
    text: `${numbers.join('.')}.`,
    left: SECTION_INDENT,
    hanging: SECTION_INDENT,
  };
}

function abstract(id: number, counter: Counter): string {
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    valued('w:multiLevelType', 'multilevel'),
    ...LEVELS.map((level) => {
      const first = level === counter.level ? counter.start : 1;
      const { format, text, left, hanging } = counter.look(level);
      return element(
        'w:lvl',
        { 'w:ilvl': level },
        valued('w:start', first),
        valued('w:numFmt', format),
        valued('w:lvlText', text),
        valued('w:lvlJc', 'left'),
        element('w:pPr', {}, element('w:ind', { 'w:left': left, 'w:hanging': hanging })),
      );
    }),
  );
}

function num(id: number): string {
  return element('w:num', { 'w:numId': id }, valued('w:abstractNumId', id));
}
