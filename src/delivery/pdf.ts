/**
 * Editions to PDF by Typst, compiled to WebAssembly. Fonts and compiler come from node_modules;
 * nothing is fetched.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import { initSync } from '@myriaddreamin/typst-ts-web-compiler';
import { editionSource, type PdfView, TEMPLATE_PATH } from '../render/typst/edition.ts';

export type { PdfView };

export interface PdfCompiler {
  /**
   * @returns the edition as tagged PDF 1.7; the same view gives the same bytes
   * @throws Error with Typst's diagnostics
   */
  edition(view: PdfView): Promise<Uint8Array>;
}

const SOURCE_PATH = '/main.typ';
const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (style) => `@expo-google-fonts/noto-serif/${style}/NotoSerif_${style}.ttf`,
);

/** Loads the compiler once, which takes about a third of a second; reuse it for every edition. */
export async function createPdfCompiler(): Promise<PdfCompiler> {
  const [wasm, template, ...fonts] = await Promise.all([
    readModule('@myriaddreamin/typst-ts-web-compiler/wasm'),
    readFile(new URL('../render/typst/edition.typ', import.meta.url), 'utf8'),
    ...FONTS.map(readModule),
  ]);
  initSync({ module: wasm });
  const typst = createTypstCompiler();
  // `assets: false` keeps typst.ts from fetching its default fonts.
  await typst.init({ beforeBuild: [loadFonts(fonts, { assets: false })], getModule: () => wasm });
  typst.addSource(TEMPLATE_PATH, template);

  return {
    edition: (view) => {
      typst.addSource(SOURCE_PATH, editionSource(view));
      return typst.runWithWorld({ mainFilePath: SOURCE_PATH }, async (world) => {
        const { result, diagnostics = [] } = await world.pdf({ diagnostics: 'unix' });
        if (result) return result;
        throw new Error(`Typst could not set ${view.address}\n${diagnostics.join('\n')}`);
      });
    },
  };
}

async function readModule(specifier: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));
}
