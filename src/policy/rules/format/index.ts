import type { Rule } from '../rule.ts';

export const FORMAT_RULES: readonly Rule[] = [];
