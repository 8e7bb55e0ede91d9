/** The review sheet of an edition for its PDF: the same as `review-sheet.ts` writes as HTML. */
import type { ApprovalState } from '../edition/approvals.ts';
import { isGone } from '../formats/html/redline-nesting.ts';
import type {
  PrintedSheet,
  SheetBlock,
  SheetRow,
  SheetSection,
  SheetText,
} from '../formats/review-sheet/view.ts';
import { isEventful } from '../redline/comparisons.ts';
import type { Redline, RedlineBlock, Run, SectionRedline } from '../redline/model.ts';
import { oneSidedChanges } from '../redline/one-sided.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { DefinedTerm } from '../text/defined-terms.ts';
import { findKeyWords, KEY_KINDS, type KeyKind } from '../text/key-words.ts';
import { type Bilingual, bilingual, LANGUAGES, type Language } from '../text/language.ts';
import { numericDate } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { sideBySide } from './parallel-view.ts';
import { headingOf } from './redline-view.ts';
import {
  type ReviewSheetSubject,
  redlineFor,
  reviewSheetView,
  termsFor,
} from './review-sheet-view.ts';
import { type SheetWords, sheetWords } from './review-sheet-words.ts';

export function printedSheet(subject: ReviewSheetSubject): PrintedSheet {
  const { language } = subject;
  const view = reviewSheetView(subject);
  const words = sheetWords(language);
  const redlines = bilingual((l) => redlineFor(subject, l));
  const day = (date: CivilDate) => (language === 'ru' ? numericDate(date) : date);
  const { against, digests } = view;
  const sums = LANGUAGES.map((l) => [`${words.digest}, ${l}`, digests[l]] as const);
  const required = view.approvalsRequired;
  const title = `${words.title}: ${view.path}`;
  return {
    language,
    title,
    today: view.today,
    titles: view.titles,
    facts: [
      [words.published, day(view.edition.published)],
      [words.effective, day(view.edition.effective)],
      [words.against, against ? day(against) : words.first],
      [words.state, view.isSealed ? words.sealed : words.draft],
      [words.made, day(view.today)],
      ...(against
        ? ([
            [
              words.changes,
              `${words.sections(view.changedSections, view.sections.length)}; ${words.oneSidedCount(view.oneSided)}`,
            ],
          ] as const)
        : []),
    ],
    summary: against && bilingual((l) => `${view.summary?.[l] ?? '—'} ${view.counts[l]}`),
    legend: {
      title: words.legend,
      keys: KEY_KINDS.map((kind) => [kind, words.keys[kind]] as const),
      changes: against
        ? [
            ['ins', words.inserted],
            ['del', words.deleted],
          ]
        : [],
      note: words.marksAre,
    },
    number: words.number,
    languages: bilingual((l) => strings(l).languageName),
    sections: sectionsOf(
      redlines,
      sectionPairs(redlines),
      bilingual((l) => termsFor(subject, l)),
      words.oneSided,
    ),
    signatures: {
      title: words.signatures,
      statement: `${view.path}. ${words.statement}`,
      digests: sums,
      fields: [words.position, words.name, words.signature, words.date],
    },
    approvals:
      view.approvals.length === 0 && required === undefined
        ? undefined
        : {
            title:
              required === undefined
                ? words.approvals
                : `${words.approvals} (${words.required(required)})`,
            list:
              view.approvals.length === 0
                ? [words.noApprovals]
                : view.approvals.map(
                    (state) =>
                      `${state.approval.name}, ${day(state.approval.date)}: ${worthOf(state, words)}`,
                  ),
          },
    foot: `${title} · ${LANGUAGES.map((l) => `${l} ${digests[l].slice(0, 12)}…`).join(' · ')}`,
  };
}

function worthOf({ changed, repeats }: ApprovalState, words: SheetWords): string {
  if (changed.length > 0) return `${words.isVoid} (${changed.join(', ')})`;
  return repeats ? words.repeated : words.valid;
}

/** A section in both languages, as far as they have it. */
type Pair = Bilingual<SectionRedline | undefined>;

/** In the Kazakh order; sections that only the Russian text has come last. */
function sectionPairs({ kk, ru }: Bilingual<Redline>): readonly Pair[] {
  const other = (id: string, { sections }: Redline) => sections.find((one) => one.id === id);
  return [
    ...kk.sections.map((section) => ({ kk: section, ru: other(section.id, ru) })),
    ...ru.sections
      .filter(({ id }) => !other(id, kk))
      .map((section) => ({ kk: undefined, ru: section })),
  ];
}

function titleOf(pair: Pair, language: Language): string {
  const section = pair[language] ?? pair.kk ?? pair.ru;
  const place = section && (section.newer ?? section.older[0]);
  if (!place) return '';
  return place.number === 0 ? place.heading : `${place.number}. ${place.heading}`;
}

function sectionsOf(
  redlines: Bilingual<Redline>,
  pairs: readonly Pair[],
  terms: Bilingual<readonly DefinedTerm[]>,
  oneSidedNote: string,
): readonly SheetSection[] {
  const oneSided = new Set(
    (['older', 'newer'] as const)
      .flatMap((side) => Object.values(oneSidedChanges(redlines, side)).flat())
      .map(({ block }) => block),
  );
  return pairs.map((pair) => {
    const blocks = bilingual((l) => keyedBlocks(pair[l]));
    const rows = sideBySide(blocks.kk, blocks.ru).map((row): SheetRow => {
      const own = LANGUAGES.flatMap((l) => row[l]?.block ?? []);
      const place = own.map((block) => (isGone(block) ? undefined : block.newer?.number));
      const section = pair.kk?.newer ?? pair.ru?.newer;
      const number = place.find((one) => one !== undefined);
      return {
        ...(row.kk && { kk: sheetBlock(row.kk.block, 'kk', terms.kk) }),
        ...(row.ru && { ru: sheetBlock(row.ru.block, 'ru', terms.ru) }),
        number: number === undefined || !section ? '' : numberIn(section.number, number),
        note: own.some((block) => oneSided.has(block)) ? oneSidedNote : undefined,
      };
    });
    const verdict = (l: Language) => (pair[l] ?? pair.kk ?? pair.ru)?.verdict ?? 'unchanged';
    return {
      titles: bilingual((l) => titleOf(pair, l)),
      labels: LANGUAGES.some((l) => pair[l] && isEventful(pair[l]))
        ? bilingual((l) => redlineWords(l).verdicts[verdict(l)])
        : undefined,
      rows,
    };
  });
}

/** A block of the preamble has no first number, and a footnote has a name. */
function numberIn(section: number, block: string): string {
  if (block.startsWith('fn-')) return `${section} *`;
  return section === 0 ? block : `${section}-${block}`;
}

/** The texts of a section; its heading only where it changed, since the titles show it. */
function keyedBlocks(section: SectionRedline | undefined) {
  if (!section) return [];
  const heading = headingOf(section);
  return section.blocks
    .filter((block) => block !== heading || block.change !== 'unchanged')
    .map((block) => {
      const place = isGone(block) ? block.older : block.newer;
      const where = [place?.kind, place?.number ?? '', place?.paragraph].join(' ');
      return { key: `${isGone(block) ? 'older' : 'newer'} ${where}`, block };
    });
}

function sheetBlock(
  block: RedlineBlock,
  language: Language,
  terms: readonly DefinedTerm[],
): SheetBlock {
  const place = isGone(block) ? block.older : block.newer;
  const isMove = block.change === 'moved-here' || block.change === 'moved-away';
  return {
    change: block.change,
    kind: place?.kind ?? 'paragraph',
    ...(isMove && { remark: redlineWords(language).move }),
    depth: (place?.containers ?? []).filter(({ kind }) => kind === 'list').length,
    cells: block.cells.map(({ runs }) => markedRuns(runs, language, terms)),
  };
}

/**
 * The runs cut where a mark begins or ends. What was deleted is marked as the older text has it, the
 * rest as the newer one.
 */
function markedRuns(
  runs: readonly Run[],
  language: Language,
  terms: readonly DefinedTerm[],
): readonly SheetText[] {
  const older = kindsOf(
    runs.filter(({ kind }) => kind !== 'inserted'),
    language,
    terms,
  );
  const newer = kindsOf(
    runs.filter(({ kind }) => kind !== 'deleted'),
    language,
    terms,
  );
  return runs.flatMap((run) => {
    const kinds = (run.kind === 'deleted' ? older : newer).get(run) ?? [];
    const texts: { text: string; key: KeyKind | undefined }[] = [];
    for (let i = 0; i < run.text.length; i++) {
      const last = texts.at(-1);
      const letter = run.text[i] ?? '';
      if (last && last.key === kinds[i]) last.text += letter;
      else texts.push({ text: letter, key: kinds[i] });
    }
    return texts.map(({ text, key }) => ({
      kind: run.kind,
      text,
      ...(key && { key }),
      ...(run.marks.strong && { isStrong: true as const }),
      ...(run.marks.emphasis && { isEmphasised: true as const }),
    }));
  });
}

/** The mark of each UTF-16 unit of the runs. */
function kindsOf(
  runs: readonly Run[],
  language: Language,
  terms: readonly DefinedTerm[],
): ReadonlyMap<Run, readonly (KeyKind | undefined)[]> {
  const text = runs.map((run) => run.text).join('');
  const kinds: (KeyKind | undefined)[] = new Array(text.length).fill(undefined);
  for (const { start, end, kind } of findKeyWords(text, language, terms)) {
    kinds.fill(kind, start, end);
  }
  let from = 0;
  return new Map(
    runs.map((run) => {
      const own = kinds.slice(from, from + run.text.length);
      from += run.text.length;
      return [run, own];
    }),
  );
}
