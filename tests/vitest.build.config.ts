import { defineConfig } from 'vitest/config';
import { HANGS } from './vitest.config.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/build/**/*.test.ts'],
    globalSetup: ['tests/build/setup.ts'],
    // No test changes what others see, so modules are loaded once for all files.
    isolate: false,
    testTimeout: HANGS,
    hookTimeout: HANGS,
  },
});
