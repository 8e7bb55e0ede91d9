import type { Rule } from '../rule.ts';
import { sealChain } from './chain.ts';
import { sealedFiles } from './files.ts';
import { sealFormat } from './format.ts';
import { sealOwner } from './owner.ts';
import { sealedText } from './text.ts';

/** A sealed edition never changes again. */
export const SEAL_RULES: readonly Rule[] = [
  sealFormat,
  sealOwner,
  sealedFiles,
  sealedText,
  sealChain,
];
