/** Whether an edition has the approvals that its document asks for. */
import { approvalStates, validApprovals } from '../../edition/approvals.ts';
import { type Edition, editionPath, type Library } from '../../edition/library.ts';

export interface MissingApprovals {
  /** `privacy/2026-12-01` */
  readonly edition: string;
  readonly required: number;
  /** Names of those whose approval is valid. */
  readonly valid: readonly string[];
  /** Names of those whose approval is of another text. */
  readonly void: readonly string[];
}

/** @returns undefined where nothing is missing */
export function missingApprovals(
  edition: Edition,
  { documents }: Library,
): MissingApprovals | undefined {
  const required = documents.find(({ id }) => id === edition.document)?.approvals ?? 0;
  const valid = validApprovals(edition);
  if (valid.length >= required) return undefined;
  return {
    edition: editionPath(edition),
    required,
    valid: valid.map(({ name }) => name),
    void: approvalStates(edition)
      .filter(({ changed }) => changed.length > 0)
      .map(({ approval }) => approval.name),
  };
}
