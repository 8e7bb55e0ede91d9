import type { Rule } from '../rule.ts';

export const TIME_RULES: readonly Rule[] = [];
