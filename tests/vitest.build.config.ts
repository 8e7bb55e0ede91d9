import { defineConfig } from 'vitest/config';
import { HANGS } from './vitest.config.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/build/**/*.test.ts'],
    globalSetup: ['tests/build/setup.ts'],
    testTimeout: HANGS,
    hookTimeout: HANGS,
  },
});
