/** Where each edition stands on a day, and what comes next. */

import { type Edition, type EditionText, editionPath } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import { type EditionStatus, editionBefore, editionStatus } from '../../edition/timeline.ts';
import type { LoadedContent } from '../../store/load.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import type { Problem } from '../../text/problem.ts';
import { problemsWithin } from '../target.ts';

export interface EditionRow {
  /** `privacy/2026-12-01` */
  readonly edition: string;
  /** null, as `effective`, while `edition.yaml` is not in order. */
  readonly published: CivilDate | null;
  readonly effective: CivilDate | null;
  readonly status: EditionStatus | 'unfinished';
  readonly sealed: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** What is going to happen to an edition by itself, once its day comes. */
export interface ComingEvent {
  readonly day: CivilDate;
  readonly edition: string;
  readonly event: 'published' | 'effective';
  readonly sealed: boolean;
  /** The edition that it then takes the place of. */
  readonly replaces: string | null;
}

export interface StatusReport {
  readonly today: CivilDate;
  /** By document, then by date. */
  readonly editions: readonly EditionRow[];
  /** Soonest first. */
  readonly next: readonly ComingEvent[];
}

export function statusReport(
  { library, texts }: LoadedContent,
  problems: readonly Problem[],
  today: CivilDate,
): StatusReport {
  const groups = library.documents.map(({ editions }) => editions);
  const editions = texts.map((text) => {
    const group = groups.find((one) => one.some((edition) => isSame(edition, text))) ?? [];
    return row(text, group, problemsWithin(problems, editionPath(text)), today);
  });
  const next = groups.flatMap((group) => group.flatMap((one) => eventsOf(one, group, today)));
  next.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return { today, editions, next };
}

function row(
  text: EditionText,
  group: readonly Edition[],
  problems: readonly Problem[],
  today: CivilDate,
): EditionRow {
  const edition = group.find((one) => isSame(one, text));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    edition: editionPath(text),
    published: edition?.published ?? null,
    effective: edition?.effective ?? null,
    status: edition ? editionStatus(group, edition, today) : 'unfinished',
    sealed: sealFile(text) !== undefined,
    errors,
    warnings: problems.length - errors,
  };
}

function eventsOf(
  edition: Edition,
  group: readonly Edition[],
  today: CivilDate,
): readonly ComingEvent[] {
  const before = editionBefore(group, edition);
  const about = { edition: editionPath(edition), sealed: sealFile(edition) !== undefined };
  return (['published', 'effective'] as const)
    .filter((event) => edition[event] > today)
    .map((event) => ({
      day: edition[event],
      ...about,
      event,
      replaces: event === 'effective' && before ? editionPath(before) : null,
    }));
}

function isSame(a: EditionText, b: EditionText): boolean {
  return a.document === b.document && a.date === b.date;
}
