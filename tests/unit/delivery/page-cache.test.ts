import { expect, test } from 'vitest';
import { openPageCache } from '../../../src/delivery/page-cache.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bytes = new TextEncoder().encode('<p>Оператор</p>');

test('a page is cached by its address and what it is made from', async () => {
  const folder = await temporaryFolder();
  openPageCache(folder).add('/ru/privacy/2022-02-22', 'scope', bytes);
  const later = openPageCache(folder);
  const kept = later.get('/ru/privacy/2022-02-22', 'scope');
  expect(new TextDecoder().decode(kept)).toBe('<p>Оператор</p>');
  expect(later.get('/kk/privacy/2022-02-22', 'scope')).toBeUndefined();
  expect(later.get('/ru/privacy/2022-02-22', 'another scope')).toBeUndefined();
});
