/** `seals.txt`: the digests of all seals, and of the texts that they seal. */
import * as addresses from '../edition/addresses.ts';
import { editionsOf, type PublishedDocument } from '../edition/published.ts';
import { sealFileDigest } from '../edition/seal.ts';
import { LANGUAGES } from '../text/language.ts';

/** Lines that `sha256sum -c` reads in the folder of the site; editions in the order of force. */
export function sealsText(documents: readonly PublishedDocument[]): string {
  const lines = documents.flatMap((document) =>
    editionsOf(document).flatMap((edition) => {
      const digest = sealFileDigest(edition);
      const { date, seal } = edition;
      if (digest === undefined || !seal) return [];
      return [
        line(digest, addresses.apiSeal(document.id, date)),
        ...LANGUAGES.map((language) =>
          line(seal.text[language], addresses.editionFile(language, document.id, date, 'md')),
        ),
      ];
    }),
  );
  return lines.join('');
}

function line(digest: string, address: string): string {
  return `${digest}  ${addresses.fileAt(address)}\n`;
}
