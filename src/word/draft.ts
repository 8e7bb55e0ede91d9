/** From what counsel sent to the sections of a draft, with everything that a person has to know of it. */
import type { EditionText } from '../edition/library.ts';
import { PREAMBLE, sectionOf, titleOf } from '../edition/library.ts';
import { type Bilingual, bilingual, LANGUAGES, type Language } from '../text/language.ts';
import { explicitId } from '../text/markdown.ts';
import { plainText } from '../text/plain-text.ts';
import type { Phrase } from '../text/problem.ts';
import { parseSection, type Section } from '../text/section.ts';
import { cleaned, type Occurrence } from './characters.ts';
import {
  aboveTitle,
  joinedHeading,
  loneHeading,
  noSections,
  noText,
  noTitle,
  oneLanguage,
  otherNumber,
  styledText,
  typedNumbers,
} from './draft-phrases.ts';
import { type FilePlace, type Flow, type FlowBlock, type FlowParagraph, textOf } from './flow.ts';
import { editionLine, headingKey } from './headings.ts';
import { proposedId } from './id-proposals.ts';
import { type Candidate, type Identified, inherited, type LineageProposal } from './inheritance.ts';
import { withKeptSource } from './kept-source.ts';
import { type KnownBookmarks, knownBookmarks } from './known-bookmarks.ts';
import { knownWords, splitLanguages } from './languages.ts';
import { type Heading, type Outline, outlineOf, type Part, type SubHeading } from './outline.ts';
import { type SectionPair, sectionPairs } from './section-pairs.ts';
import {
  type LossNotice,
  type PlacedComment,
  type SectionContext,
  sectionText,
  withoutNoteMark,
} from './section-text.ts';

export interface DraftSource {
  readonly files: readonly { readonly flow: Flow }[];
  /** The edition whose ids are inherited. */
  readonly before?: EditionText;
  /** Editions that an exported file may show, the newer first. */
  readonly shown: readonly EditionText[];
  /** Ids that editions had. */
  readonly taken: ReadonlySet<string>;
  /** The day that names the draft. */
  readonly date: string;
  /** Those that the files have. */
  readonly languages?: readonly Language[];
}

export interface DraftSection {
  readonly id: string;
  readonly number: number;
  readonly source: string;
}

/** Something that a person decides; each is asked once. */
export interface Question {
  readonly says: Phrase;
  readonly place?: FilePlace;
}

/** An id that a person has to confirm. */
export interface IdQuestion {
  readonly id: string;
  readonly because: 'new' | 'reworded' | 'split' | 'merged' | 'removed' | 'sub-heading';
  /** Ids in the edition before; of a sub-heading, the id of its section. */
  readonly was: readonly string[];
  readonly headings: Partial<Bilingual<string>>;
}

export interface DraftComment extends PlacedComment {
  /** `ru/03-consent.md` */
  readonly at: string;
}

export interface Draft {
  readonly sections: Bilingual<readonly DraftSection[]>;
  readonly ids: readonly IdQuestion[];
  readonly lineage: readonly LineageProposal[];
  readonly comments: readonly DraftComment[];
  readonly losses: readonly LossNotice[];
  readonly occurrences: readonly Occurrence[];
  readonly remarks: readonly Question[];
  readonly questions: readonly Question[];
  readonly counts: DraftCounts;
}

export interface DraftCounts {
  /** In both languages or either. */
  readonly sections: number;
  readonly matched: number;
  readonly fresh: number;
  /** Matched ones whose text differs in some language. */
  readonly changed: number;
  readonly gone: number;
}

export function draftOf(source: DraftSource): Draft {
  return new DraftMaker(source).make();
}

/** A section of the draft before its text is final. */
interface Numbered {
  readonly pair: SectionPair;
  readonly number: number;
  readonly identified: Identified;
}

class DraftMaker {
  readonly #source: DraftSource;
  readonly #occurrences: Occurrence[] = [];
  readonly #remarks: Question[] = [];
  readonly #questions: Question[] = [];
  readonly #notes = new Map<string, readonly FlowBlock[]>();
  readonly #bookmarks: Bilingual<KnownBookmarks>;
  readonly #isExport: boolean;

  constructor(source: DraftSource) {
    this.#source = source;
    this.#isExport = source.files.every(({ flow }) => flow.isExport);
    this.#bookmarks = bilingual((language) => knownBookmarks(source.shown, language));
  }

  make(): Draft {
    const { before, taken } = this.#source;
    const texts = this.#texts();
    const outlines = this.#outlines(texts);
    const provisional = bilingual((language) => this.#provisional(outlines[language], language));
    const pairs = sectionPairs(provisional, (section) => this.#sureId(section, outlines));
    const candidates = pairs.map(
      (pair): Candidate => ({
        sections: sectionsOf(pair, provisional),
        bookmarked: LANGUAGES.flatMap(
          (language) => partOf(pair, language, outlines)?.heading?.id ?? [],
        ),
      }),
    );
    const { ids, lineage } = inherited(candidates, before, taken);
    const numbered = pairs.map(
      (pair, i): Numbered => ({
        pair,
        number: i + 1,
        identified: ids[i] ?? { id: `section-${i}`, origin: { kind: 'new' } },
      }),
    );
    const subHeadings = this.#subHeadings(numbered, outlines);
    const targets = this.#targets(numbered, outlines, subHeadings);
    const losses: LossNotice[] = this.#source.files.flatMap(({ flow }) => flow.losses);
    const comments: DraftComment[] = [];
    const write = (part: Part, language: Language, id: string, number: number): DraftSection => {
      const former = before && sectionOf(before, language, id);
      const text = sectionText(part, this.#context(language, targets, subHeadings, former));
      losses.push(...text.losses);
      this.#remarks.push(...text.remarks);
      const at = `${language}/${fileName(number, id)}`;
      comments.push(...text.comments.map((comment) => ({ ...comment, at })));
      const kept = former ? withKeptSource(text.source, former.source) : text.source;
      return { id, number, source: kept };
    };
    const sections = bilingual((language): readonly DraftSection[] => {
      const { preamble } = outlines[language];
      const first = write(preamble, language, PREAMBLE, 0);
      const rest = numbered.flatMap(({ pair, number, identified }) => {
        const part = partOf(pair, language, outlines);
        return part ? [write(part, language, identified.id, number)] : [];
      });
      return [first, ...rest];
    });
    this.#ask(numbered, outlines);
    return {
      sections,
      ids: [...idQuestions(numbered, lineage, candidates, before), ...subHeadings.questions],
      lineage,
      comments,
      losses,
      occurrences: this.#occurrences,
      remarks: this.#remarks,
      questions: this.#questions,
      counts: countsOf(numbered, lineage, sections, before),
    };
  }

  /** The blocks of each language, with clean characters. */
  #texts(): Bilingual<readonly FlowBlock[]> {
    const { before, files } = this.#source;
    const known =
      before &&
      knownWords(
        bilingual((language) => before.sections[language].map(({ source }) => source).join('\n')),
      );
    const flows = files.map(({ flow }, i) => {
      for (const [id, blocks] of flow.footnotes) {
        this.#notes.set(
          `${i}:${id}`,
          blocks.map(withoutNoteMark).flatMap((block) => this.#cleaned(block, i)),
        );
      }
      return flow.blocks.flatMap((block) => this.#cleaned(block, i));
    });
    const { languages = LANGUAGES } = this.#source;
    const [only] = languages;
    const { texts, remarks } =
      languages.length === 1 && only !== undefined
        ? { texts: { kk: [], ru: [], [only]: flows.flat() }, remarks: [] }
        : splitLanguages(flows, known, this.#isExport);
    this.#remarks.push(...remarks.map((says) => ({ says })));
    return bilingual((language) => this.#withoutEditionLines(texts[language], language));
  }

  /** @param file its index: notes of two files may have the same ids */
  #cleaned(block: FlowBlock, file: number): readonly FlowBlock[] {
    if (block.kind === 'paragraph') {
      const { paragraphs, occurrences } = cleaned(this.#styled(block));
      this.#occurrences.push(...occurrences);
      return paragraphs.map((paragraph) => ({
        ...paragraph,
        pieces: paragraph.pieces.map((piece) =>
          piece.footnote === undefined
            ? piece
            : { ...piece, footnote: `${file}:${piece.footnote}` },
        ),
      }));
    }
    return [
      {
        ...block,
        rows: block.rows.map((cells) =>
          cells.map((cell) => ({
            ...cell,
            blocks: cell.blocks.flatMap((one) => this.#cleaned(one, file)),
          })),
        ),
      },
    ];
  }

  /** With the style that its block had, if the file may have given it another. */
  #styled(paragraph: FlowParagraph): FlowParagraph {
    if (!paragraph.isStyleInDoubt) return paragraph;
    const known = LANGUAGES.flatMap((language) =>
      paragraph.anchors.flatMap((name) => this.#bookmarks[language].styleOf(name) ?? []),
    );
    const [style] = known;
    if (style === undefined) return paragraph;
    const { level: _level, ...rest } = paragraph;
    const pieces = paragraph.pieces.map(({ strong: _s, emphasis: _e, byStyle: _b, ...piece }) => ({
      ...piece,
      ...Object.fromEntries((piece.own ?? []).map((mark) => [mark, true])),
    }));
    return { ...rest, pieces, styles: [style], isQuote: /quote/i.test(style) };
  }

  #withoutEditionLines(blocks: readonly FlowBlock[], language: Language): readonly FlowBlock[] {
    const { date } = this.#source;
    return blocks.filter((block, i) => {
      if (block.kind !== 'paragraph' || (i > EDGE && i < blocks.length - EDGE)) return true;
      const day = editionLine(textOf(block), language);
      if (day === undefined) return true;
      const same = day === date;
      const says: Phrase = {
        en: `"${textOf(block)}" names the edition and is no part of its text; left out${same ? '' : `. It says ${day}, not ${date}: check the date`}`,
        ru: `«${textOf(block)}» указывает редакцию и в текст не входит; не перенесено${same ? '' : `. Там ${day}, а не ${date}: проверьте дату`}`,
      };
      this.#remarks.push({ says, place: block.place });
      return false;
    });
  }

  #outlines(texts: Bilingual<readonly FlowBlock[]>): Bilingual<Outline> {
    const first = bilingual((language) => outlineOf(texts[language], this.#clues(language)));
    const isAlone = LANGUAGES.some((language) => texts[language].length === 0);
    if (isAlone || first.kk.sections.length === first.ru.sections.length) return first;
    // A weak sign in one language alone is none: both languages have the same sections.
    const sections = bilingual((language) => this.#provisional(first[language], language));
    const pairs = sectionPairs(sections, (section) => this.#sureId(section, first));
    return bilingual((language) => {
      const outline = first[language];
      if (outline.certainty === 'sure') return outline;
      const known = this.#clues(language).known;
      const lone = pairs.flatMap((pair) => {
        const index = pair[language];
        if (index === undefined || pair[language === 'kk' ? 'ru' : 'kk'] !== undefined) return [];
        const heading = outline.sections[index]?.heading;
        return heading && !known.has(headingKey(wordsOf(heading))) ? [heading] : [];
      });
      for (const heading of lone) {
        this.#questions.push({
          place: heading.paragraph.place,
          says: loneHeading(wordsOf(heading)),
        });
      }
      const without = new Set(lone.map(({ index }) => index));
      return outlineOf(texts[language], this.#clues(language), without);
    });
  }

  #clues(language: Language) {
    const { before } = this.#source;
    const bookmarks = this.#bookmarks[language];
    const headings = before?.sections[language].slice(1).map(({ heading }) => headingKey(heading));
    return {
      sectionOf: bookmarks.sectionOf,
      isSubHeading: bookmarks.isSubHeading,
      known: new Set(headings ?? []),
      ...(before && { title: headingKey(titleOf(before, language)) }),
      preambleId: PREAMBLE,
      isExport: this.#isExport,
    };
  }

  /** The sections as they read, to compare them; their ids mean nothing yet. */
  #provisional({ sections }: Outline, language: Language): readonly Section[] {
    return sections.map((part, i) => {
      const { source } = sectionText(part, {
        ...this.#context(language, new Map(), { anchors: new Map() }, undefined),
        target: (name) => name,
      });
      const file = `${language}/${i}`;
      return parseSection({ id: `s${i}x`, number: i + 1, file, source }).section;
    });
  }

  /** What a section is for sure in its own language: by bookmark or heading. */
  #sureId(section: Section, outlines: Bilingual<Outline>): string | undefined {
    const language = section.file.startsWith('kk/') ? 'kk' : 'ru';
    const bookmarked = outlines[language].sections[section.number - 1]?.heading?.id;
    const { before } = this.#source;
    const key = headingKey(section.heading);
    return (
      bookmarked ??
      before?.sections[language].find(
        (one) => one.id !== PREAMBLE && headingKey(one.heading) === key,
      )?.id
    );
  }

  #context(
    language: Language,
    targets: ReadonlyMap<string, string>,
    { anchors }: Pick<SubHeadings, 'anchors'>,
    former: Section | undefined,
  ): SectionContext {
    const notes = former ? noteLabels(former) : new Map<string, string>();
    return {
      target: (name) => {
        const known = this.#bookmarks[language].sectionOf(name);
        // Rejecting a section that moved leaves its bookmark where it had moved to.
        const found =
          (known === undefined ? undefined : targets.get(known)) ??
          targets.get(name) ??
          this.#bookmarks[language].targetOf(name);
        return found === undefined ? undefined : `#${found}`;
      },
      anchor: (heading) => anchors.get(heading.paragraph),
      footnoteLabel: this.#bookmarks[language].footnoteLabel,
      isExport: this.#isExport,
      footnotes: this.#notes,
      noteLabels: (text) => notes.get(noteKey(text)),
    };
  }

  /** Ids of sub-headings: those they had, else new ones, the same in both languages. */
  #subHeadings(numbered: readonly Numbered[], outlines: Bilingual<Outline>): SubHeadings {
    const { before, taken } = this.#source;
    const anchors = new Map<FlowParagraph, string>();
    const questions: IdQuestion[] = [];
    const used = new Set([...taken, ...numbered.map(({ identified }) => identified.id)]);
    const preamble = { id: PREAMBLE, parts: bilingual((language) => outlines[language].preamble) };
    const all = [
      preamble,
      ...numbered.map(({ pair, identified }) => ({
        id: identified.id,
        parts: bilingual((language) => partOf(pair, language, outlines)),
      })),
    ];
    for (const { id, parts } of all) {
      const fresh = bilingual((language) => {
        const former = before && sectionOf(before, language, id);
        return subHeadingsIn(parts[language]).filter((heading) => {
          const known = this.#anchorOf(heading, language, former);
          if (known !== undefined) anchors.set(heading.paragraph, known);
          return known === undefined && !hadNoAnchor(heading, former);
        });
      });
      const isPaired = fresh.kk.length === fresh.ru.length;
      for (const [i, heading] of fresh.ru.entries()) {
        const other = isPaired ? fresh.kk[i] : undefined;
        const anchor = proposedId(wordsOf(heading), used);
        used.add(anchor);
        anchors.set(heading.paragraph, anchor);
        if (other) anchors.set(other.paragraph, anchor);
        const headings = { ru: wordsOf(heading), ...(other && { kk: wordsOf(other) }) };
        questions.push({ id: anchor, because: 'sub-heading', was: [id], headings });
      }
    }
    return { anchors, questions };
  }

  #anchorOf(
    heading: SubHeading,
    language: Language,
    former: Section | undefined,
  ): string | undefined {
    const bookmarked = heading.paragraph.bookmarks.flatMap(
      (name) => this.#bookmarks[language].anchorOf(name) ?? [],
    )[0];
    if (bookmarked !== undefined) return bookmarked;
    const same = former && sameSubHeading(heading, former);
    return same && explicitId(same);
  }

  /** Where bookmarks of the word processor lead, by the section that they are in. */
  #targets(
    numbered: readonly Numbered[],
    outlines: Bilingual<Outline>,
    { anchors }: SubHeadings,
  ): ReadonlyMap<string, string> {
    const targets = new Map(
      // Other programs name a link's target by the id itself.
      numbered.map(({ identified: { id } }) => [id, id] as const),
    );
    const add = (id: string, part: Part | undefined) => {
      for (const name of part?.heading?.paragraph.anchors ?? []) targets.set(name, id);
      for (const block of part?.blocks ?? []) {
        if (block.kind === 'table') continue;
        const paragraph = block.kind === 'heading' ? block.paragraph : block;
        const target = (block.kind === 'heading' && anchors.get(paragraph)) || id;
        for (const name of paragraph.anchors) {
          if (!targets.has(name) && !/^[bh]_(?:kk|ru)_/.test(name)) targets.set(name, target);
        }
      }
    };
    for (const language of LANGUAGES) add(PREAMBLE, outlines[language].preamble);
    for (const { pair, identified } of numbered) {
      for (const language of LANGUAGES) add(identified.id, partOf(pair, language, outlines));
    }
    return targets;
  }

  /** What a person should look at. */
  #ask(numbered: readonly Numbered[], outlines: Bilingual<Outline>): void {
    const languages = this.#source.languages ?? LANGUAGES;
    for (const language of languages) {
      const { preamble, sections } = outlines[language];
      if (isEmpty(outlines[language])) {
        this.#questions.push({ says: noText(language) });
        continue;
      }
      if (!preamble.heading) this.#questions.push({ says: noTitle(language) });
      if (sections.length === 0) this.#questions.push({ says: noSections(language) });
      const [top] = preamble.blocks;
      const above = top && ('place' in top ? top : top.paragraph).place;
      if (above && isAbove(above, preamble.heading?.paragraph.place)) {
        this.#remarks.push({ place: above, says: aboveTitle(above.text ?? '') });
      }
      const typed = sections.filter(
        ({ heading }) => heading?.number && !heading.number.isAutomatic,
      );
      if (typed.length > 0) this.#remarks.push({ says: typedNumbers(language, typed.length) });
      const clauses = [preamble, ...sections].flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.level !== undefined ? [block] : [],
        ),
      );
      const [clause] = clauses;
      if (clause) {
        this.#remarks.push({ place: clause.place, says: styledText(clauses.length) });
      }
    }
    for (const { pair, number } of numbered) {
      for (const language of languages) {
        const heading = partOf(pair, language, outlines)?.heading;
        if (!heading) {
          if (isEmpty(outlines[language])) continue;
          const other = partOf(pair, language === 'kk' ? 'ru' : 'kk', outlines)?.heading;
          this.#questions.push({
            says: oneLanguage(language, other ? wordsOf(other) : ''),
            ...(other && { place: other.paragraph.place }),
          });
          continue;
        }
        if (heading.lines > 1) {
          this.#remarks.push({
            place: heading.paragraph.place,
            says: joinedHeading(wordsOf(heading), heading.lines),
          });
        }
        const own = heading.number?.parts[0];
        // Two languages in turns confuse automatic numbers, and an exported file has its own.
        const isTold = heading.number?.isAutomatic === false || heading.id === undefined;
        if (own !== undefined && own !== number && isTold) {
          this.#questions.push({
            place: heading.paragraph.place,
            says: otherNumber(heading.number?.text.trim() ?? '', number),
          });
        }
      }
    }
  }
}

/** Lines about the edition are among the first or the last of the text. */
const EDGE = 6;

interface SubHeadings {
  /** By the paragraph of each. */
  readonly anchors: ReadonlyMap<FlowParagraph, string>;
  readonly questions: readonly IdQuestion[];
}

export function fileName(number: number, id: string): string {
  return `${String(number).padStart(2, '0')}-${id}.md`;
}

function wordsOf({ pieces }: Pick<Heading, 'pieces'>): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}

function partOf(
  pair: SectionPair,
  language: Language,
  outlines: Bilingual<Outline>,
): Part | undefined {
  const index = pair[language];
  return index === undefined ? undefined : outlines[language].sections[index];
}

function sectionsOf(
  pair: SectionPair,
  sections: Bilingual<readonly Section[]>,
): Partial<Record<Language, Section>> {
  const of = (language: Language) => sections[language][pair[language] ?? -1];
  const [kk, ru] = [of('kk'), of('ru')];
  return { ...(kk && { kk }), ...(ru && { ru }) };
}

function subHeadingsIn(part: Part | undefined): readonly SubHeading[] {
  return (part?.blocks ?? []).filter((block): block is SubHeading => block.kind === 'heading');
}

function sameSubHeading(heading: SubHeading, { body }: Section) {
  const key = headingKey(wordsOf(heading));
  const found = body.children.flatMap((node) =>
    node.type === 'heading' && headingKey(plainText(node)) === key ? [node] : [],
  );
  return found.find((node) => node.depth === heading.depth) ?? found[0];
}

/** A sub-heading that was there before without an id of its own keeps having none. */
function hadNoAnchor(heading: SubHeading, former: Section | undefined): boolean {
  const same = former && sameSubHeading(heading, former);
  return same !== undefined && explicitId(same) === undefined;
}

/** Labels of a section's footnotes, by their words. */
function noteLabels({ body }: Section): ReadonlyMap<string, string> {
  return new Map(
    body.children.flatMap((node) =>
      node.type === 'footnoteDefinition'
        ? [[noteKey(plainText(node)), node.label ?? node.identifier] as const]
        : [],
    ),
  );
}

function noteKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 40).toLowerCase();
}

function idQuestions(
  numbered: readonly Numbered[],
  lineage: readonly LineageProposal[],
  candidates: readonly Candidate[],
  before: EditionText | undefined,
): readonly IdQuestion[] {
  const questions = numbered.flatMap(({ identified: { id, origin } }, i): readonly IdQuestion[] => {
    const { kk, ru } = candidates[i]?.sections ?? {};
    const headings = { ...(kk && { kk: kk.heading }), ...(ru && { ru: ru.heading }) };
    if (origin.kind === 'kept') return [];
    const was = origin.kind === 'split' ? [origin.from] : origin.kind === 'reworded' ? [id] : [];
    return [{ id, because: origin.kind, was, headings }];
  });
  const gone = lineage.flatMap((entry): IdQuestion[] => {
    if (entry.kind === 'split' || !before) return [];
    const of = (language: Language) => sectionOf(before, language, entry.from)?.heading;
    const [kk, ru] = [of('kk'), of('ru')];
    const headings = { ...(kk !== undefined && { kk }), ...(ru !== undefined && { ru }) };
    return entry.kind === 'merged'
      ? [{ id: entry.into, because: 'merged', was: [entry.from], headings }]
      : [{ id: entry.from, because: 'removed', was: [entry.from], headings }];
  });
  return [...questions, ...gone];
}

function countsOf(
  numbered: readonly Numbered[],
  lineage: readonly LineageProposal[],
  sections: Bilingual<readonly DraftSection[]>,
  before: EditionText | undefined,
): DraftCounts {
  const kept = numbered.filter(
    ({ identified: { origin } }) => origin.kind !== 'new' && origin.kind !== 'split',
  );
  const matched = new Set([
    ...kept.map(({ identified }) => identified.id),
    ...(before ? [PREAMBLE] : []),
  ]);
  const changed = new Set(
    LANGUAGES.flatMap((language) =>
      sections[language]
        .filter(
          ({ id, source }) =>
            matched.has(id) && before && sectionOf(before, language, id)?.source !== source,
        )
        .map(({ id }) => id),
    ),
  );
  return {
    sections: numbered.length + 1,
    matched: matched.size,
    fresh: numbered.length + 1 - matched.size,
    changed: changed.size,
    gone: lineage.filter(({ kind }) => kind !== 'split').length,
  };
}
function isAbove({ file, number = 0 }: FilePlace, title: FilePlace | undefined): boolean {
  return title?.file === file && number < (title.number ?? 0);
}

function isEmpty({ preamble, sections }: Outline): boolean {
  return !preamble.heading && preamble.blocks.length === 0 && sections.length === 0;
}
