import { defineConfig } from 'vitest/config';

/** For a test that hangs, in milliseconds. No test is so slow, on however busy a machine. */
export const HANGS = 600_000;

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: HANGS,
    hookTimeout: HANGS,
  },
});
