import { defineConfig } from 'astro/config';
import { inlineTokens } from './src/delivery/inline-tokens.ts';
import { NOT_LOWERED, oldestEngines } from './src/delivery/oldest-engines.ts';
import { policySite } from './src/site/integration.ts';
import { settings } from './src/store/settings.ts';
import { coloursIn } from './src/store/site.ts';

// Astro reports on who uses it, and needs a writable home folder for that. There is no option.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // 'jsx', the default, would join words at line breaks around inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    build: { cssTarget: [...oldestEngines()] },
    css: {
      transformer: 'lightningcss',
      // `policy build` passes those of the content that it has read.
      lightningcss: {
        exclude: NOT_LOWERED,
        visitor: inlineTokens(coloursIn(settings(process.env).contentFolder)),
      },
    },
  },
  integrations: [policySite()],
});
