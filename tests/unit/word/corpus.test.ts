/** What comes of each file of the corpus, to the letter. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { told } from './imported.ts';

const EXPECTED = join(import.meta.dirname, '../../fixtures/word/expected');

describe('the corpus of incoming files', () => {
  it.each(CASES)('$name', async ({ name, files, ...options }) => {
    const file = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.md`;
    await expect(told(files, options)).toMatchFileSnapshot(join(EXPECTED, file));
  });
});
