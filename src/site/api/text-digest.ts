import { canonicalText } from '../../policy/canonical.ts';
import type { Language } from '../../policy/language.ts';
import type { Edition } from '../../policy/library.ts';
import { sha256 } from '../../policy/seal.ts';

/** Of an edition's canonical text: the seal's own, or what the seal will hold. */
export function textDigest(edition: Edition, language: Language): string {
  return edition.seal?.text[language] ?? sha256(canonicalText(edition, language));
}
