/** Every rule of `check`, family by family. */
import { CONTRACT_RULES } from './contract/index.ts';
import { FORMAT_RULES } from './format/index.ts';
import { LETTER_RULES } from './letters/index.ts';
import { PARITY_RULES } from './parity/index.ts';
import type { Rule } from './rule.ts';
import { SEAL_RULES } from './seals/index.ts';
import { TIME_RULES } from './time/index.ts';

export const RULES: readonly Rule[] = [
  ...FORMAT_RULES,
  ...LETTER_RULES,
  ...PARITY_RULES,
  ...CONTRACT_RULES,
  ...TIME_RULES,
  ...SEAL_RULES,
];
