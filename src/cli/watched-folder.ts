/** Runs a task now and after each change in a folder, one run at a time, until interrupted. */
import { watch } from 'node:fs';

/** Editors write a file in several steps. */
const QUIET_MS = 100;

export async function onEachChange(folder: string, task: () => Promise<void>): Promise<void> {
  let hasChanged = false;
  let isWaiting: ((reason: 'change' | 'end') => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    hasChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => isWaiting?.('change'), QUIET_MS);
  });
  let isOver = false;
  const end = () => {
    isOver = true;
    isWaiting?.('end');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  try {
    while (!isOver) {
      hasChanged = false;
      await task();
      if (hasChanged || isOver) continue;
      await new Promise((resolve) => {
        isWaiting = resolve;
      });
      isWaiting = undefined;
    }
  } finally {
    clearTimeout(timer);
    watcher.close();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  }
}
