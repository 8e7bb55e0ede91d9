import { editionPath } from '../../edition/library.ts';
import { SEAL_FILE, sealFile } from '../../edition/seal.ts';
import { isTimestamped } from '../../edition/witness/witness.ts';
import { startOf } from '../../text/problem.ts';
import { messages } from '../messages.ts';
import type { EditionContext, Finding, Rule } from '../rule.ts';
import { FIRST } from '../seals/example.ts';
import { NATIONAL_TIMESTAMP, PROMISED, WITNESSED } from './example.ts';

const SEAL = 'privacy/2025-01-01/seal.json:1:1';
const REQUIRED = { 'privacy/document.yaml': PROMISED };

export const missing: Rule = {
  code: 'witness/missing',
  what: 'The seal of an edition whose `published` day has come has a timestamp of an authority (`npm run policy -- witness`). Where `document.yaml` says `witness: required`, `witness/required` reports it instead.',
  why: 'Whoever holds the texts can also make all seals anew. Only a witness outside shows that this text was there on that day.',
  severity: 'warning',
  examples: [
    {
      says: '`seal.example.tsr`, a timestamp of `seal.json`, is beside it.',
      files: WITNESSED,
      finds: [],
    },
    { says: 'nothing is beside `seal.json`.', files: FIRST, finds: [SEAL] },
    {
      says: 'a timestamp that is not checked here is reported by itself.',
      files: { ...FIRST, 'privacy/2025-01-01/seal.ncalayer.tsr': NATIONAL_TIMESTAMP },
      finds: [],
    },
    { files: { ...FIRST, ...REQUIRED }, finds: [] },
  ],
  *check(context) {
    const isReported = context.witnesses?.some(
      ({ kind, verdict }) => kind === 'timestamp' && verdict.kind === 'unchecked',
    );
    if (context.document?.witness || isReported) return;
    yield* missingWitness(context);
  },
};

/** A finding if the edition is public, sealed, and has no timestamp. */
export function missingWitness({
  text,
  edition,
  witnesses = [],
  today,
}: EditionContext): readonly Finding[] {
  if (!edition || edition.published > today || !sealFile(text) || isTimestamped(witnesses))
    return [];
  const command = `npm run policy -- witness ${editionPath(text)} --tsa <URL>`;
  return [
    {
      place: startOf(`${editionPath(text)}/${SEAL_FILE}`),
      ...messages(
        [
          'a public edition whose seal no authority has witnessed',
          'a timestamp beside "seal.json", by an authority of "content/witnesses.pem"',
          `ask an authority for it: ${command}`,
        ],
        [
          'обнародованная редакция, печать которой не засвидетельствована',
          'метка времени рядом с «seal.json» от центра из «content/witnesses.pem»',
          `запросите её: ${command}`,
        ],
      ),
    },
  ];
}
