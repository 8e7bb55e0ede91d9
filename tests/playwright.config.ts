import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'browser',
  globalSetup: './browser/serve-sites.ts',
  testMatch: '*.spec.ts',
  outputDir: '../.build/tests/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // For tests that hang: no page is that slow, even on a busy machine.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['dot'], ['json', { outputFile: '../.build/reports/browser.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
