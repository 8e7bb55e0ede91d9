/**
 * Which paragraphs are the title, headings of sections and sub-headings. The surest sign counts:
 * bookmarks of an export, styles and outline levels, automatic numbers, lines set apart by their look,
 * typed numbers, and last short lines without a full stop.
 */
import { type FlowBlock, type FlowParagraph, textOf } from './flow.ts';
import {
  couldBeHeading,
  goesOn,
  headingKey,
  isAboveTitle,
  isClause,
  isSetApart,
  type Look,
  lookKey,
  lookOf,
  typedNumber,
} from './headings.ts';

/** Found by the weaker signs only; the other language may show that it is none. */
export type Certainty = 'sure' | 'likely';

/** What is known of headings beforehand. */
export interface Clues {
  /** The section of a bookmark, in this language. */
  sectionOf(bookmark: string): string | undefined;
  isSubHeading(bookmark: string): boolean;
  /** Keys of the headings of the edition before (`headingKey`). */
  readonly known: ReadonlySet<string>;
  /** Key of its title. */
  readonly title?: string;
  /** The id of the section whose heading is the title. */
  readonly preambleId: string;
  /** Whether the text is of a file that was exported: its styles say what is a section. */
  readonly isExport: boolean;
}

/** A role for some paragraphs: those that go on with a heading are in it. */
export interface Role {
  /** 0 is the title, 1 a section, 2 and more a sub-heading. */
  readonly depth: number;
  /** How many blocks the heading takes. */
  readonly length: number;
}

export type Roles = ReadonlyMap<number, Role>;

export function rolesOf(
  blocks: readonly FlowBlock[],
  clues: Clues,
  without: ReadonlySet<number>,
): { readonly roles: Roles; readonly certainty: Certainty } {
  const known = knownRoles(blocks, clues);
  const named = bookmarkedRoles(blocks, clues);
  if (named.size > 0) {
    return { roles: withTitle(blocks, named, clues), certainty: 'sure' };
  }
  const tiers: readonly (readonly [(blocks: readonly FlowBlock[]) => Roles, Certainty])[] = [
    [styledRoles, 'sure'],
    [numberedRoles, 'sure'],
    [setApartRoles, 'likely'],
    [typedRoles, 'likely'],
    [(all) => plainRoles(all), 'likely'],
  ];
  for (const [find, certainty] of tiers) {
    const found = find(blocks);
    const sections = [...found.values()].filter(({ depth }) => depth === 1);
    if (sections.length === 0) continue;
    const kept = new Map(
      [...found].filter(([index, { depth }]) => depth === 0 || !without.has(index)),
    );
    return { roles: withTitle(blocks, merged(kept, known), clues), certainty };
  }
  return { roles: withTitle(blocks, known, clues), certainty: 'likely' };
}

/** Headings of the edition before are sections, also where another sign took them for something else. */
function merged(found: Roles, known: Roles): Roles {
  const taken = (index: number) =>
    [...known].some(([start, { length }]) => index >= start && index < start + length);
  return new Map(
    [
      ...[...found].filter(([index, role]) => role.depth === 0 || !taken(index)),
      ...[...known].filter(([index]) => found.get(index)?.depth !== 0),
    ].sort(([a], [b]) => a - b),
  );
}

const MOST_LINES = 3;

function paragraphAt(blocks: readonly FlowBlock[], index: number): FlowParagraph | undefined {
  const block = blocks[index];
  return block?.kind === 'paragraph' && !block.isBreak && !block.isGap ? block : undefined;
}

/** Lines that are, together, a heading of the edition before. */
function knownRoles(blocks: readonly FlowBlock[], { known }: Clues): Roles {
  const roles = new Map<number, Role>();
  for (let i = 0; i < blocks.length; ) {
    let text = '';
    let length = 0;
    for (let n = 1; n <= MOST_LINES; n++) {
      const line = paragraphAt(blocks, i + n - 1);
      if (!line || line.isTitle || (line.list && !line.list.isOrdered)) break;
      text = n === 1 ? textOf(line) : `${text} ${textOf(line)}`;
      if (known.has(headingKey(text)) && !/[.;:]$/.test(text.trim())) length = n;
    }
    if (length > 0) roles.set(i, { depth: 1, length });
    i += Math.max(1, length);
  }
  return roles;
}

function bookmarkedRoles(blocks: readonly FlowBlock[], clues: Clues): Roles {
  const roles = new Map<number, Role>();
  let level: number | undefined;
  for (const [i, block] of blocks.entries()) {
    const paragraph = paragraphAt(blocks, i);
    if (!paragraph || block.kind !== 'paragraph') continue;
    const ids = paragraph.bookmarks.flatMap((name) => clues.sectionOf(name) ?? []);
    const id = ids[0];
    if (id === undefined) continue;
    if (id !== clues.preambleId) level ??= paragraph.level;
    roles.set(i, { depth: id === clues.preambleId ? 0 : 1, length: 1 });
  }
  if (roles.size === 0) {
    // Rejecting a change of the title may take the last bookmark of an exported file with it.
    const title = clues.isExport ? blocks.findIndex((_, i) => paragraphAt(blocks, i)?.isTitle) : -1;
    if (title === -1) return roles;
    roles.set(title, { depth: 0, length: 1 });
  }
  // Headings that somebody added have the styles of the others.
  for (const [i] of blocks.entries()) {
    const paragraph = paragraphAt(blocks, i);
    if (!paragraph || roles.has(i)) continue;
    const isSub = paragraph.bookmarks.some((name) => clues.isSubHeading(name));
    const depth =
      paragraph.level === undefined || paragraph.isTitle
        ? undefined
        : level === undefined
          ? paragraph.level
          : Math.max(1, paragraph.level - level + 1);
    if (isSub || depth !== undefined) {
      roles.set(i, { depth: Math.max(depth ?? 2, isSub ? 2 : 1), length: 1 });
    }
  }
  return roles;
}

/**
 * Paragraphs in the style of a heading that are text: many lawyers number clauses by such styles. Where
 * most of a level are clauses (half, below another number), all of it are.
 */
function styledClauses(blocks: readonly FlowBlock[]): ReadonlySet<FlowParagraph> {
  const levels = Map.groupBy(
    blocks.flatMap((_, i) => paragraphAt(blocks, i) ?? []).filter(({ level }) => level),
    ({ level, list }) => `${level} ${list?.level}`,
  );
  return new Set(
    [...levels.values()].flatMap((paragraphs) => {
      const clauses = paragraphs.filter((paragraph) => isClause(textOf(paragraph)));
      const isNested = (paragraphs[0]?.list?.level ?? 0) > 0;
      const most = paragraphs.length / 2 + (isNested ? 0 : 1 / 2);
      return clauses.length >= most ? paragraphs : clauses;
    }),
  );
}

function styledRoles(blocks: readonly FlowBlock[]): Roles {
  const clauses = styledClauses(blocks);
  const styled = blocks.flatMap((_, i) => {
    const paragraph = paragraphAt(blocks, i);
    if (!paragraph) return [];
    if (paragraph.isTitle) return [{ i, paragraph, level: 0 }];
    return paragraph.level !== undefined && !clauses.has(paragraph)
      ? [{ i, paragraph, level: paragraph.level }]
      : [];
  });
  const [first] = styled;
  if (!first) return new Map();
  const isFirst = blocks
    .slice(0, first.i)
    .every((block) => block.kind === 'paragraph' && (block.isBreak || isAboveTitle(block)));
  const rest = styled.slice(1);
  const hasOwnLevel = rest.length > 0 && rest.every(({ level }) => level > first.level);
  const sameLevel = rest.filter(({ level }) => level === first.level).length > 0;
  const isTitled = first.level === 0 || (isFirst && (hasOwnLevel || sameLevel));
  const below = isTitled ? styled.filter((one) => one.i !== first.i) : styled;
  const top = Math.min(...below.filter(({ level }) => level > 0).map(({ level }) => level));
  const roles = new Map<number, Role>();
  if (isTitled) roles.set(first.i, { depth: 0, length: 1 });
  for (let n = 0; n < below.length; n++) {
    const one = below[n];
    if (!one || one.level === 0) continue;
    let length = 1;
    // A heading whose next line is a heading of the same style that goes on with it.
    for (
      let next = below[n + 1];
      next &&
      next.i === one.i + length &&
      next.level === one.level &&
      typedNumber(textOf(next.paragraph)) === undefined &&
      goesOn(textOf(blockBefore(blocks, next.i)), textOf(next.paragraph)) &&
      /^\p{Ll}/u.test(textOf(next.paragraph).trim());
      next = below[n + 1]
    ) {
      length += 1;
      n += 1;
    }
    roles.set(one.i, { depth: one.level - top + 1, length });
  }
  return roles;
}

/** The first line that could be the title. */
function firstLine(blocks: readonly FlowBlock[]): number {
  return blocks.findIndex(
    (block) => block.kind === 'paragraph' && !block.isBreak && !block.isGap && !isAboveTitle(block),
  );
}

function blockBefore(blocks: readonly FlowBlock[], index: number): Pick<FlowParagraph, 'pieces'> {
  return paragraphAt(blocks, index - 1) ?? { pieces: [] };
}

/** Short paragraphs at the top of an automatic numbering whose lower levels number the text. */
function numberedRoles(blocks: readonly FlowBlock[]): Roles {
  const paragraphs = blocks.flatMap((_, i) => {
    const paragraph = paragraphAt(blocks, i);
    return paragraph?.list?.isOrdered ? [{ i, paragraph, list: paragraph.list }] : [];
  });
  const deeper = new Set(
    paragraphs.filter(({ list }) => list.level > 0).map(({ list }) => list.id),
  );
  const heads = paragraphs.filter(({ paragraph, list, i }) => {
    const text = textOf(paragraph);
    const isShort = couldBeHeading(text) || (lookOf(paragraph).isBold && text.length < 120);
    return (
      list.level === 0 &&
      isShort &&
      (deeper.has(list.id) || lookOf(paragraph).isBold) &&
      i + 1 < blocks.length
    );
  });
  const ids = new Set(heads.map(({ list }) => list.id));
  const isOneList = ids.size === 1 || heads.length >= 2;
  return heads.length >= 2 && isOneList
    ? new Map(heads.map(({ i }) => [i, { depth: 1, length: 1 }]))
    : new Map();
}

/** Lines set apart by their look; those that look like the first section are sections. */
function setApartRoles(blocks: readonly FlowBlock[]): Roles {
  const usual = usualSize(blocks);
  const start = firstLine(blocks);
  const lines: { i: number; look: Look; text: string }[] = [];
  for (const [i] of blocks.entries()) {
    const paragraph = paragraphAt(blocks, i);
    if (!paragraph || (paragraph.list && !paragraph.list.isOrdered)) continue;
    if (i < start) continue;
    const look = lookOf(paragraph);
    const text = textOf(paragraph).trim();
    const isShort =
      couldBeHeading(text) ||
      (look.isBold &&
        /[^.]\.$/u.test(text) &&
        text.length <= 100 &&
        couldBeHeading(text.slice(0, -1))) ||
      isContinuation(lines, i, look, text);
    if (isShort && isSetApart(look, usual)) lines.push({ i, look, text });
  }
  const headings = joinedLines(blocks, lines);
  const roles = new Map<number, Role>();
  const [first, ...rest] = headings;
  const isTitled =
    first?.i === start && rest.length > 0 && typedNumber(first.text)?.parts.length !== 1;
  if (isTitled) roles.set(start, { depth: 0, length: first.length });
  const sections = isTitled ? rest : headings;
  const looks: string[] = [];
  const counted = countedUp(sections);
  for (const { i, look, text, length } of sections) {
    const number = typedNumber(text);
    const key = lookKey({ ...look, isCapitals: false });
    if (!looks.includes(key)) looks.push(key);
    const byLook = looks.indexOf(key) + 1;
    // A line without a number among sections that count up is below one of them.
    const isBelow = counted && i > counted.first && i < counted.last;
    const depth = number ? number.parts.length : Math.max(byLook, isBelow ? 2 : 1);
    roles.set(i, { depth: Math.min(depth, 3), length });
  }
  return roles;
}

/** Where the lines `1.`, `2.`, `3.` … begin and end, if there are at least three and none is missing. */
function countedUp(lines: readonly Line[]): { first: number; last: number } | undefined {
  const numbered = lines.flatMap(({ i, text }) => {
    const parts = typedNumber(text)?.parts;
    return parts?.length === 1 ? [{ i, number: parts[0] }] : [];
  });
  const [first] = numbered;
  const last = numbered.at(-1);
  return first && last && numbered.length >= 3 && numbered.every((one, n) => one.number === n + 1)
    ? { first: first.i, last: last.i }
    : undefined;
}

interface Line {
  readonly i: number;
  readonly look: Look;
  readonly text: string;
}

function isContinuation(lines: readonly Line[], index: number, look: Look, text: string): boolean {
  const last = lines.at(-1);
  return (
    last?.i === index - 1 &&
    lookKey(last.look) === lookKey(look) &&
    text.length <= 200 &&
    !/[.;:]$/u.test(text) &&
    goesOn(last.text, text)
  );
}

function joinedLines(
  blocks: readonly FlowBlock[],
  lines: readonly Line[],
): readonly (Line & { readonly length: number })[] {
  const joined: (Line & { length: number })[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const paragraph = paragraphAt(blocks, line.i);
    const isNext =
      last !== undefined && last.i + last.length === line.i && paragraph?.hasGapBefore === false;
    const sameLook = last !== undefined && lookKey(last.look) === lookKey(line.look);
    const isTitleLine =
      last?.i === joined[0]?.i &&
      sameLook &&
      typedNumber(line.text) === undefined &&
      last.look.isCentered;
    const goes =
      last !== undefined && goesOn(last.text, line.text) && typedNumber(line.text) === undefined;
    if (last && isNext && ((sameLook && goes) || isTitleLine)) {
      last.length += 1;
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else joined.push({ ...line, length: 1 });
  }
  return joined;
}

function usualSize(blocks: readonly FlowBlock[]): number {
  const lengths = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.size === undefined) continue;
    lengths.set(block.size, (lengths.get(block.size) ?? 0) + textOf(block).length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** `1. Общие положения`, `2. …`, each number once and in order. */
function typedRoles(blocks: readonly FlowBlock[]): Roles {
  const roles = new Map<number, Role>();
  let next = 1;
  for (const [i] of blocks.entries()) {
    const paragraph = paragraphAt(blocks, i);
    if (!paragraph) continue;
    const text = textOf(paragraph).trim();
    const number = typedNumber(text);
    if (number?.parts.length !== 1 || number.parts[0] !== next || !couldBeHeading(text)) continue;
    const after = paragraphAt(blocks, i + 1);
    // A list has items right after each other; a section has a text.
    if (!after || typedNumber(textOf(after).trim())?.parts[0] === next + 1) continue;
    roles.set(i, { depth: 1, length: 1 });
    next += 1;
  }
  return roles.size >= 2 ? roles : new Map();
}

/** Short lines without a full stop, with a text below. */
function plainRoles(blocks: readonly FlowBlock[]): Roles {
  const lines: Line[] = [];
  const start = firstLine(blocks);
  for (const [i] of blocks.entries()) {
    const paragraph = paragraphAt(blocks, i);
    if (!paragraph || paragraph.list || i < start) continue;
    const text = textOf(paragraph).trim();
    const look = lookOf(paragraph);
    const before = textOf(blockBefore(blocks, i)).trim();
    const isAfterList = /[:;,]$/u.test(before) && !paragraph.hasGapBefore;
    const goes = isContinuation(lines, i, look, text);
    if (goes || (couldBeHeading(text) && text.length <= 150 && !isAfterList)) {
      lines.push({ i, look, text });
    }
  }
  const roles = new Map<number, Role>();
  const headings = joinedLines(blocks, lines);
  for (const [n, { i, length }] of headings.entries()) {
    const next = headings[n + 1];
    const hasText = blocks[i + length] !== undefined && next?.i !== i + length;
    if (i === start) roles.set(i, { depth: 0, length });
    else if (hasText) roles.set(i, { depth: 1, length });
  }
  return roles;
}

/** The title is the first line that could be one, if no sign said which. */
function withTitle(blocks: readonly FlowBlock[], roles: Roles, clues: Clues): Roles {
  if ([...roles.values()].some(({ depth }) => depth === 0)) return roles;
  const first = firstLine(blocks);
  const line = paragraphAt(blocks, first);
  if (!line) return roles;
  const isTitle =
    couldBeHeading(textOf(line)) || line.isTitle || headingKey(textOf(line)) === clues.title;
  // The first heading is the title where nothing says otherwise: an edition always has one.
  const role = roles.get(first);
  if (!isTitle || (role && role.depth === 1 && typedNumber(textOf(line)))) return roles;
  const text = blocks.slice(first, first + MOST_LINES);
  let length = role?.length ?? 1;
  if (!role && !line.isTitle && line.level === undefined) {
    for (let n = 1; n < text.length; n++) {
      const next = paragraphAt(blocks, first + n);
      if (!next || next.hasGapBefore || roles.has(first + n)) break;
      if (!/^\p{Ll}/u.test(textOf(next).trim()) || /[.;:]$/u.test(textOf(next).trim())) break;
      length = n + 1;
    }
  }
  return new Map([...roles, [first, { depth: 0, length }] as const].sort(([a], [b]) => a - b));
}
