import { editionPath } from '../../edition/library.ts';
import { differencesFromSeal, SEAL_FILE } from '../../edition/seal.ts';
import { startOf } from '../../text/problem.ts';
import type { Rule } from '../rule.ts';
import { FIRST, touched } from './example.ts';

export const sealedText: Rule = {
  code: 'seals/text',
  what: 'The text that the site publishes of a sealed edition (`.md`) has the checksum that was sealed, in each language. Where a file of that language was changed, `seals/files` reports it instead.',
  why: 'This also finds a change in the program: one that joins the sections in another way would publish another text from the same files.',
  severity: 'error',
  examples: [
    { says: 'unchanged files, which give the text that was sealed.', files: FIRST, finds: [] },
    {
      says: 'unchanged files, and another checksum under `text` in `seal.json`.',
      files: touched(FIRST, 'privacy/2025-01-01/seal.json', /"kk": "\w/, '"kk": "0'),
      finds: ['privacy/2025-01-01/seal.json:1:1'],
    },
  ],
  *check({ text }) {
    if (!text.seal) return;
    const place = startOf(`${editionPath(text)}/${SEAL_FILE}`);
    for (const difference of differencesFromSeal(text, text.seal)) {
      if (difference.kind !== 'text') continue;
      const published = `${difference.language}/${editionPath(text)}.md`;
      yield {
        place,
        en: {
          found: `the published text ${published} is not the sealed one, though its files are untouched`,
          expected: `the digest in "${SEAL_FILE}" under text, ${difference.language}`,
          action: `restore "${SEAL_FILE}" from history; if it is untouched, the program has changed: tell the developers and publish nothing until then`,
        },
        ru: {
          found: `публикуемый текст ${published} не тот, что скреплён печатью, хотя файлы не тронуты`,
          expected: `контрольная сумма из «${SEAL_FILE}»: text, ${difference.language}`,
          action: `верните «${SEAL_FILE}» из истории репозитория; если он не тронут, изменилась сама программа: сообщите разработчикам и до тех пор ничего не публикуйте`,
        },
      };
    }
  },
};
