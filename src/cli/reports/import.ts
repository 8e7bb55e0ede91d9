/** The files of a draft made from what counsel sent. */
import type { EditionText, IdToConfirm, ReviewComment, SourceFile } from '../../edition/library.ts';
import { editionPath } from '../../edition/library.ts';
import { REVIEW_FILE, reviewYaml } from '../../edition/review.ts';
import { APPROVALS_FILE } from '../../edition/seal.ts';
import { type LineageRecord, newEditionRecord, withLineage } from '../../store/new-edition.ts';
import { LANGUAGES } from '../../text/language.ts';
import { type Draft, fileName } from '../../word/draft.ts';
import type { LineageProposal } from '../../word/inheritance.ts';
import type { LossKind } from '../../word/losses.ts';

export interface DraftOptions {
  readonly withComments: boolean;
  readonly isFirst?: boolean;
  /** Ids that were to be confirmed before. */
  readonly kept?: readonly IdToConfirm[];
}

/** @returns files with paths relative to the draft's folder */
export function draftFiles(
  draft: Pick<Draft, 'sections' | 'ids' | 'comments'>,
  lineage: readonly LineageRecord[],
  into: EditionText | undefined,
  { withComments, kept = [], isFirst = false }: DraftOptions,
): readonly SourceFile[] {
  const record = into && textFile(into, 'edition.yaml');
  const texts: [path: string, text: string][] = [
    [
      'edition.yaml',
      record === undefined ? newEditionRecord(lineage, isFirst) : withLineage(record, lineage),
    ],
  ];
  for (const language of LANGUAGES) {
    for (const { number, id, source } of draft.sections[language]) {
      texts.push([`${language}/${fileName(number, id)}`, source]);
    }
  }
  const fresh = draft.ids.map(({ id, because, was, headings }) =>
    because === 'removed' || because === 'merged'
      ? { proposed: because === 'merged' ? id : (was[0] ?? id), because, was, ...headings }
      : { id, proposed: id, because, was, ...headings },
  );
  const comments = withComments
    ? [...keptComments(into), ...draft.comments.map(commentOf)]
    : keptComments(into);
  const review = reviewYaml(
    [...kept.filter(({ proposed }) => !fresh.some((one) => one.proposed === proposed)), ...fresh],
    unique(comments),
  );
  if (review !== undefined) texts.push([REVIEW_FILE, review]);
  const approvals = into && textFile(into, APPROVALS_FILE);
  if (approvals !== undefined) texts.push([APPROVALS_FILE, approvals]);
  return texts.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

export function textFile(edition: EditionText, name: string): string | undefined {
  const file = edition.files.find(({ path }) => path === `${editionPath(edition)}/${name}`);
  return file && new TextDecoder().decode(file.bytes);
}

function keptComments(into: EditionText | undefined): readonly ReviewComment[] {
  return (into?.review?.comments ?? []).map(({ place: _, ...comment }) => comment);
}

function commentOf({ at, author, date, text, quote }: Draft['comments'][number]): ReviewComment {
  return {
    at,
    ...(quote !== '' && { about: quote }),
    author,
    ...(date !== '' && { date: date.slice(0, 10) }),
    says: text,
    resolved: false,
  };
}

/** The same comment may come back with the file. */
function unique(comments: readonly ReviewComment[]): readonly ReviewComment[] {
  const key = ({ at, author, says, about }: ReviewComment) => [at, author, says, about].join('\n');
  return [...new Map(comments.toReversed().map((one) => [key(one), one])).values()].reverse();
}

export function lineageRecords(lineage: readonly LineageProposal[]): readonly LineageRecord[] {
  return lineage.map((entry): LineageRecord => {
    if (entry.kind === 'removed') return { removed: entry.from };
    return entry.kind === 'split'
      ? { split: entry.from, into: entry.into }
      : { merged: entry.from, into: entry.into };
  });
}

/** What is lost and was not dropped by name. */
export function openLosses(
  { losses }: Pick<Draft, 'losses'>,
  dropped: ReadonlySet<LossKind>,
): Draft['losses'] {
  return losses.filter(({ kind }) => !dropped.has(kind));
}
