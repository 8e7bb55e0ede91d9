import { type EditionText, editionPath } from '../../edition/library.ts';
import { SEAL_FILE, sealFileDigest } from '../../edition/seal.ts';
import { startOf } from '../../text/problem.ts';
import type { Finding, Rule } from '../rule.ts';
import { FIRST, SECOND, touched } from './example.ts';

export const sealChain: Rule = {
  code: 'seals/chain',
  what: 'The seal of an edition holds the checksum of the seal of the edition before it; the seal of the first edition holds none.',
  why: 'Whoever replaces an old edition and its seal would have to replace every later seal too.',
  severity: 'error',
  examples: [
    {
      says: 'the first edition is sealed, then the second.',
      files: { ...FIRST, ...SECOND },
      finds: [],
    },
    {
      says: 'the second edition is sealed, and the seal of the first was edited.',
      files: { ...touched(FIRST, 'privacy/2025-01-01/seal.json', /\n$/, ''), ...SECOND },
      finds: ['privacy/2025-06-01/seal.json:1:1'],
    },
    {
      files: { ...FIRST, 'privacy/2025-01-01/seal.json': null, ...SECOND },
      finds: ['privacy/2025-06-01/seal.json:1:1'],
    },
    { files: SECOND, finds: ['privacy/2025-06-01/seal.json:1:1'] },
  ],
  check({ text, edition, previous }) {
    // Without its edition.yaml an edition has no place in the chain; `seals/files` reports that file.
    if (!edition || !text.seal) return [];
    const digest = (previous && sealFileDigest(previous)) ?? null;
    if (previous && digest === null) return [unsealedBefore(text, previous)];
    return text.seal.previous === digest ? [] : [brokenLink(text, previous)];
  },
};

function unsealedBefore(text: EditionText, previous: EditionText): Finding {
  const before = editionPath(previous);
  return {
    place: startOf(`${editionPath(text)}/${SEAL_FILE}`),
    also: startOf(`${before}/${SEAL_FILE}`),
    en: {
      found: `a sealed edition that follows the unsealed edition ${before}`,
      expected: 'every edition before a sealed one to be sealed',
      action: `restore ${before}/${SEAL_FILE} from history; if ${before} is a new edition, let it take effect after ${editionPath(text)}`,
    },
    ru: {
      found: `скреплённая печатью редакция следует за редакцией ${before}, у которой печати нет`,
      expected: 'у всех редакций до скреплённой печатью печать тоже есть',
      action: `верните ${before}/${SEAL_FILE} из истории репозитория; если ${before} — новая редакция, пусть она вступает в силу после ${editionPath(text)}`,
    },
  };
}

function brokenLink(text: EditionText, previous: EditionText | undefined): Finding {
  const before = previous && editionPath(previous);
  return {
    place: startOf(`${editionPath(text)}/${SEAL_FILE}`),
    ...(before && { also: startOf(`${before}/${SEAL_FILE}`) }),
    en: {
      found: before
        ? `the seal of ${before} is not the one on which this edition was sealed`
        : 'the edition before, on which this one was sealed, is missing or not in order',
      expected: 'an unbroken chain: each seal holds the digest of the seal before it',
      action: before
        ? `restore ${before}/${SEAL_FILE} and this file from history; a published edition never changes; make a new edition instead`
        : 'restore the edition before, with its edition.yaml, and this file from history',
    },
    ru: {
      found: before
        ? `печать редакции ${before} не та, на которую опирается печать этой редакции`
        : 'предыдущей редакции, на которую опирается печать этой, нет или она не в порядке',
      expected: 'цепочка печатей не прерывается: каждая хранит контрольную сумму предыдущей',
      action: before
        ? `верните ${before}/${SEAL_FILE} и этот файл из истории репозитория; обнародованная редакция не меняется, вместо этого создайте новую редакцию`
        : 'верните предыдущую редакцию вместе с её edition.yaml и этот файл из истории репозитория',
    },
  };
}
