import { defineConfig } from 'vitest/config';

/** For a test that hangs, in milliseconds. No test is that slow, even on a busy machine. */
export const HANGS = 600_000;

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/**/*.test.ts'],
    // No test changes what others see, so modules are loaded once for all files.
    isolate: false,
    testTimeout: HANGS,
    hookTimeout: HANGS,
  },
});
