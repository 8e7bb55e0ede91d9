import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/build/**/*.test.ts'],
    globalSetup: ['tests/build/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
