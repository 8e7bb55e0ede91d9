import type { Rule } from '../rule.ts';
import { beforeSealed } from './before-sealed.ts';
import { effectiveBeforeDate } from './effective-before-date.ts';
import { effectiveBeforePublished } from './effective-before-published.ts';
import { noneInForce } from './none-in-force.ts';
import { publishedOrder } from './published-order.ts';
import { sameEffective } from './same-effective.ts';
import { unsealed } from './unsealed.ts';

/** Dates that agree with each other, and a seal on every published edition. */
export const TIME_RULES: readonly Rule[] = [
  effectiveBeforePublished,
  effectiveBeforeDate,
  sameEffective,
  noneInForce,
  publishedOrder,
  beforeSealed,
  unsealed,
];
