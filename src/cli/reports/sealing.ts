/** Whether an edition can be sealed, and what prevents it. */
import { inOrderOfForce } from '../../edition/chronicle.ts';
import {
  type Edition,
  type EditionText,
  editionPath,
  type Library,
} from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import { SEAL_LIST_FILE } from '../../edition/seal-list.ts';
import type { Problem } from '../../text/problem.ts';
import { UsageError } from '../session.ts';
import { problemsWithin } from '../target.ts';

/** An edition that can be sealed next. */
export interface Sealable {
  readonly edition: Edition;
  /** The editions before it, all sealed, in order of force. */
  readonly before: readonly Edition[];
  /** Whether it was sealed before there was a list of seals, which is then made. */
  readonly isSealed: boolean;
}

/**
 * @returns undefined while `edition.yaml` or `document.yaml` has errors: its place is then unknown
 * @throws UsageError when it is sealed already, or is not the next one of the chain
 */
export function sealableEdition(text: EditionText, library: Library): Sealable | undefined {
  const name = editionPath(text);
  const document = library.documents.find(({ id }) => id === text.document);
  const isSealed = sealFile(text) !== undefined;
  if (isSealed && (!document || document.seals)) {
    throw new UsageError({
      en: `${name} is sealed already and never changes; make a new edition instead: npm run policy -- new YYYY-MM-DD`,
      ru: `редакция ${name} уже скреплена печатью и больше не меняется; создайте новую: npm run policy -- new ГГГГ-ММ-ДД`,
    });
  }
  const ordered = inOrderOfForce(document?.editions ?? []);
  const index = ordered.findIndex(({ date }) => date === text.date);
  const edition = ordered[index];
  if (!edition) return undefined;
  const before = ordered.slice(0, index);
  const unsealed = before.find((edition) => !sealFile(edition));
  if (unsealed) {
    throw new UsageError({
      en: `${editionPath(unsealed)} applies before ${name} and is not sealed; seal it first: npm run policy -- seal ${editionPath(unsealed)}`,
      ru: `редакция ${editionPath(unsealed)} применяется раньше ${name} и не скреплена печатью; сначала скрепите её: npm run policy -- seal ${editionPath(unsealed)}`,
    });
  }
  if (isSealed) return { edition, before, isSealed };
  const later = ordered.slice(index + 1).find((edition) => sealFile(edition));
  if (later) {
    throw new UsageError({
      en: `${editionPath(later)} applies after ${name} and is sealed already; no edition can come between sealed ones, so give ${name} a later effective date`,
      ru: `редакция ${editionPath(later)} применяется после ${name} и уже скреплена печатью; между скреплёнными редакциями новую вставить нельзя, укажите для ${name} более позднюю дату вступления в силу`,
    });
  }
  return { edition, before, isSealed };
}

/**
 * The problems of an edition, its document and the editions before it; that it is not sealed yet is
 * none here.
 */
export function foundationProblems(
  text: EditionText,
  before: readonly Edition[],
  problems: readonly Problem[],
): readonly Problem[] {
  const own = problemsWithin(problems, editionPath(text)).filter(
    ({ rule }) => rule !== 'time/unsealed',
  );
  const below = [
    `${text.document}/document.yaml`,
    `${text.document}/${SEAL_LIST_FILE}`,
    ...before.map(editionPath),
  ].flatMap((name) => problemsWithin(problems, name));
  const wanted = new Set([...own, ...below]);
  return problems.filter((problem) => wanted.has(problem));
}
