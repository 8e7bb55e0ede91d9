/** Whether seals that were noted elsewhere are still there. */
import { UsageError } from '../session.ts';
import type { SealVerdict } from './seals.ts';

export interface HeadVerdict {
  /** SHA-256 of a `seal.json`, lower-case hexadecimal. */
  readonly head: string;
  /** The edition that has this seal; null where none has. */
  readonly edition: string | null;
}

/**
 * A seal holds the digest of the one before it, so that a seal which is still there vouches for all
 * before it.
 * @throws UsageError when one of them is no digest
 */
export function headVerdicts(
  heads: readonly string[],
  seals: readonly SealVerdict[],
): readonly HeadVerdict[] {
  return heads.map((asked) => {
    const head = asked.toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(head)) {
      throw new UsageError({
        en: `--head is "${asked}"; expected the SHA-256 of a seal.json: 64 hexadecimal digits`,
        ru: `--head имеет значение «${asked}»; нужна SHA-256 файла seal.json: 64 шестнадцатеричные цифры`,
      });
    }
    return { head, edition: seals.find(({ digest }) => digest === head)?.edition ?? null };
  });
}
