import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { OutputLockedError, takeLock } from '../../../src/delivery/lock.ts';
import { filesOf, temporaryFolder } from '../temporary-folder.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a lock that its process keeps touching is not replaced', async () => {
  const every = vi.spyOn(globalThis, 'setInterval');
  const noMore = vi.spyOn(globalThis, 'clearInterval');
  const lock = join(await temporaryFolder(), '.dist.lock');
  const release = await takeLock(lock);
  expect(every).toHaveBeenCalledTimes(1);
  const [beat, milliseconds, ...args] = every.mock.calls[0] ?? [];

  // Three touches may fail within a minute.
  expect(milliseconds).toBeLessThanOrEqual(15_000);
  utimesSync(lock, 1, 1);
  const done: unknown = beat?.(...args);
  await done;
  await expect(takeLock(lock)).rejects.toThrow(new OutputLockedError(lock, process.pid));

  await release();
  expect(noMore).toHaveBeenCalledWith(every.mock.results[0]?.value);
  expect(await filesOf(join(lock, '..'))).toEqual({});
});
