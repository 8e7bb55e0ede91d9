import type { Rule } from '../rule.ts';
import { lineageSource } from './lineage-source.ts';
import { lineageTarget } from './lineage-target.ts';
import { lostSection } from './lost-section.ts';
import { requiredSection } from './required-section.ts';
import { reusedId } from './reused-id.ts';
import { summary } from './summary.ts';

/** What editions promise to people and apps that link to them. */
export const CONTRACT_RULES: readonly Rule[] = [
  lostSection,
  lineageSource,
  lineageTarget,
  reusedId,
  requiredSection,
  summary,
];
