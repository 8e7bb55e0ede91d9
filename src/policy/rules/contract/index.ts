import type { Rule } from '../rule.ts';

export const CONTRACT_RULES: readonly Rule[] = [];
