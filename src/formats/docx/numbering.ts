/** `word/numbering.xml`: each list has numbers of its own; sections have those of their headings. */
import type { Language } from '../../text/language.ts';
import type { Instance, Numbered } from './placement.ts';
import { NAMESPACES, NUMBER_INDENT } from './styles.ts';
import { element, valued, xmlPart } from './xml.ts';

const SECTIONS = 0;
const BULLETS = 1;
const NUMBERS = 2;

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const MARKS = ['•', '–', '▪'];

export interface Numbering {
  /** Of the list; the same whenever it is asked for. */
  listNumber(numbered: Numbered): number;
  /** Of the headings of a language's sections. */
  sectionsNumber(language: Language): number;
  part(): string;
}

/** @param listOf the list that stands for a list in the file */
export function numbering(listOf: (list: Instance) => Instance): Numbering {
  const lists = new Map<Instance, { readonly id: number; readonly level: number }>();
  const sections = new Map<Language, number>();
  const nextId = () => lists.size + sections.size + 1;
  return {
    listNumber: ({ list, level }) => {
      const shared = listOf(list);
      const known = lists.get(shared) ?? { id: nextId(), level };
      lists.set(shared, known);
      return known.id;
    },
    sectionsNumber: (language) => {
      const known = sections.get(language) ?? nextId();
      sections.set(language, known);
      return known;
    },
    part: () =>
      xmlPart(
        element(
          'w:numbering',
          NAMESPACES,
          abstract(SECTIONS, 'decimal', (level) => ({
            text: `${LEVELS.slice(0, level + 1)
              .map((one) => `%${one + 1}`)
              .join('.')}.`,
            left: 567,
            hanging: 567,
          })),
          abstract(BULLETS, 'bullet', (level) => ({ text: MARKS[level % MARKS.length] ?? '' })),
          abstract(NUMBERS, 'decimal', (level) => ({ text: `%${level + 1}.` })),
          ...[
            ...[...sections.values()].map((id) => ({ id, xml: num(id, SECTIONS, 0, 1) })),
            ...[...lists].map(([{ ordered, start }, { id, level }]) => ({
              id,
              xml: ordered
                ? num(id, NUMBERS, level, start ?? 1)
                : num(id, BULLETS, level, undefined),
            })),
          ]
            .sort((a, b) => a.id - b.id)
            .map(({ xml }) => xml),
        ),
      ),
  };
}

interface LevelLook {
  readonly text: string;
  readonly left?: number;
  readonly hanging?: number;
}

function abstract(id: number, format: string, look: (level: number) => LevelLook): string {
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    valued('w:multiLevelType', 'multilevel'),
    ...LEVELS.map((level) => {
      const { text, left = NUMBER_INDENT * (level + 1), hanging = NUMBER_INDENT } = look(level);
      return element(
        'w:lvl',
        { 'w:ilvl': level },
        valued('w:start', 1),
        valued('w:numFmt', format),
        valued('w:lvlText', text),
        valued('w:lvlJc', 'left'),
        element('w:pPr', {}, element('w:ind', { 'w:left': left, 'w:hanging': hanging })),
      );
    }),
  );
}

function num(id: number, abstractId: number, level: number, start: number | undefined): string {
  return element(
    'w:num',
    { 'w:numId': id },
    valued('w:abstractNumId', abstractId),
    start === undefined
      ? undefined
      : element('w:lvlOverride', { 'w:ilvl': level }, valued('w:startOverride', start)),
  );
}
