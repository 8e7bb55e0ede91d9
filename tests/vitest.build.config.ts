import { defineConfig } from 'vitest/config';
import { HANGS } from './vitest.config.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/build/**/*.test.ts'],
    globalSetup: ['tests/build/setup.ts'],
    // No test changes what others see, so modules are loaded once for all files.
    isolate: false,
    // Builds wait for disks and threads: one file at a time would leave a processor idle.
    maxWorkers: 2,
    testTimeout: HANGS,
    hookTimeout: HANGS,
  },
});
