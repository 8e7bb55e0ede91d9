import { defineConfig } from 'astro/config';
import { inlineTokens } from './src/delivery/inline-tokens.ts';
import { NOT_LOWERED, oldestEngines } from './src/delivery/oldest-engines.ts';
import { SITE } from './src/edition/addresses.ts';
import { policySite } from './src/site/integration.ts';

// Astro reports on who uses it, and needs a writable home folder for that. There is no option.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export default defineConfig({
  site: SITE,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // 'jsx', the default, would join words at line breaks around inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    build: { cssTarget: [...oldestEngines()] },
    css: {
      transformer: 'lightningcss',
      lightningcss: { exclude: NOT_LOWERED, visitor: inlineTokens },
    },
  },
  integrations: [policySite()],
});
