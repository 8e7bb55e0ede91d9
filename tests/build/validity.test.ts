/** All HTML is valid by html-validate's recommended rules. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pagesOf, SITES } from '../sites.ts';
import { fileOf } from './html.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

describe.each(SITES)('$name', (one) => {
  it.each(pagesOf(one))('%s', async (address) => {
    const { results } = await validator.validateFile(fileOf(one, address));
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(found).toEqual([]);
  });
});
