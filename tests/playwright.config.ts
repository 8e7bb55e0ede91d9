import { defineConfig } from '@playwright/test';
import { SITES } from './sites.ts';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'browser',
  testMatch: '*.spec.ts',
  outputDir: '../.build/tests/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['line'], ['json', { outputFile: '../.build/reports/browser.json' }]],
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
  webServer: SITES.map(({ folder, port }) => ({
    command: `node ${import.meta.dirname}/browser/serve.ts ${folder} ${port}`,
    url: `http://127.0.0.1:${port}/`,
  })),
});
