/** The status of each edition on a day, and what comes next. */
import { chronicleOf, type EditionStatus, type Entry } from '../../edition/chronicle.ts';
import { type EditionText, editionPath } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import type { LoadedContent } from '../../store/load.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import type { Problem } from '../../text/problem.ts';
import { problemsWithin } from '../target.ts';

export interface EditionRow {
  /** `privacy/2026-12-01` */
  readonly edition: string;
  /** null, like `effective`, while `edition.yaml` has errors. */
  readonly published: CivilDate | null;
  readonly effective: CivilDate | null;
  readonly status: EditionStatus | 'unfinished';
  readonly sealed: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** What happens to an edition when its day comes. */
export interface ComingEvent {
  readonly day: CivilDate;
  readonly edition: string;
  readonly event: 'published' | 'effective';
  readonly sealed: boolean;
  /** The edition that it replaces. */
  readonly replaces: string | null;
}

export interface StatusReport {
  readonly today: CivilDate;
  /** Whether an edition becomes public or takes effect today. */
  readonly dayHasCome: boolean;
  /**
   * The last such day, today included; null before the first. A site built for it says the same as
   * one built for today, in the same bytes until the next such day.
   */
  readonly lastDay: CivilDate | null;
  readonly nextDay: CivilDate | null;
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
  const entries = library.documents.flatMap(
    (document) => chronicleOf(document.editions, today, { drafts: true }).entries,
  );
  const editions = texts.map((text) =>
    row(
      text,
      entries.find(({ edition }) => editionPath(edition) === editionPath(text)),
      problemsWithin(problems, editionPath(text)),
    ),
  );
  const events = entries.flatMap(eventsOf);
  events.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const next = events.filter(({ day }) => day > today);
  const lastDay = events.filter(({ day }) => day <= today).at(-1)?.day ?? null;
  return {
    today,
    dayHasCome: lastDay === today,
    lastDay,
    nextDay: next[0]?.day ?? null,
    editions,
    next,
  };
}

function row(
  text: EditionText,
  entry: Entry | undefined,
  problems: readonly Problem[],
): EditionRow {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    edition: editionPath(text),
    published: entry?.edition.published ?? null,
    effective: entry?.edition.effective ?? null,
    status: entry?.status ?? 'unfinished',
    sealed: sealFile(text) !== undefined,
    errors,
    warnings: problems.length - errors,
  };
}

function eventsOf({ edition, before }: Entry): readonly ComingEvent[] {
  const about = { edition: editionPath(edition), sealed: sealFile(edition) !== undefined };
  return (['published', 'effective'] as const).map((event) => ({
    day: edition[event],
    ...about,
    event,
    replaces: event === 'effective' && before ? editionPath(before) : null,
  }));
}
