import type { Rule } from '../rule.ts';
import { FIRST } from '../seals/example.ts';
import { PROMISED, WITNESSED } from './example.ts';
import { missingWitness } from './missing.ts';

const REQUIRED = { 'privacy/document.yaml': PROMISED };

export const required: Rule = {
  code: 'witness/required',
  what: 'Where `document.yaml` says `witness: required`, the seal of every edition whose `published` day has come has a timestamp that was checked.',
  why: 'The operator has promised readers that each edition is witnessed.',
  severity: 'error',
  examples: [
    {
      says: '`witness: required`, and `seal.example.tsr` beside `seal.json`.',
      files: { ...WITNESSED, ...REQUIRED },
      finds: [],
    },
    {
      says: '`witness: required`, and nothing beside `seal.json`.',
      files: { ...FIRST, ...REQUIRED },
      finds: ['privacy/2025-01-01/seal.json:1:1'],
    },
    { files: FIRST, finds: [] },
  ],
  check(context) {
    return context.document?.witness === 'required' ? missingWitness(context) : [];
  },
};
