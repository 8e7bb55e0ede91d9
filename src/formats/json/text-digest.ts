import { canonicalText } from '../../edition/canonical.ts';
import type { Edition } from '../../edition/library.ts';
import { sha256 } from '../../edition/seal.ts';
import type { Language } from '../../text/language.ts';

/** Of an edition's canonical text: the seal's own, or what the seal will hold. */
export function textDigest(edition: Edition, language: Language): string {
  return edition.seal?.text[language] ?? sha256(canonicalText(edition, language));
}
