/**
 * Editions to PDF by Typst, compiled to WebAssembly. Fonts and compiler come from node_modules;
 * nothing is fetched.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import { initSync } from '@myriaddreamin/typst-ts-web-compiler';
import { civilDate } from '../../text/civil-date.ts';
import { reviewSheetSource, SHEET_TEMPLATE_PATH } from '../review-sheet/source.ts';
import type { PrintedSheet } from '../review-sheet/view.ts';
import { fontCoverage } from './font-coverage.ts';
import { declarePdfUa } from './pdf-ua.ts';
import { editionSource, type PdfView, TEMPLATE_PATH } from './source.ts';

export interface PdfCompiler {
  /**
   * @returns the edition as PDF/UA-1; the same view gives the same bytes
   * @throws Error with Typst's diagnostics, or naming the characters that the fonts do not have
   */
  edition(view: PdfView): Promise<Uint8Array>;
  /**
   * @returns a review sheet as PDF
   * @throws Error as `edition` does
   */
  sheet(view: PrintedSheet): Promise<Uint8Array>;
}

const SOURCE_PATH = '/main.typ';
const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (style) => `@expo-google-fonts/noto-serif/${style}/NotoSerif_${style}.ttf`,
);

/** Arrows and mathematical signs, which Noto Serif lacks. */
const FALLBACK = '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf';

/** Typst in machine code, which threads can share: translating it takes longer than some PDFs. */
export async function typstModule(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readModule('@myriaddreamin/typst-ts-web-compiler/wasm'));
}

/**
 * Loads the compiler, which takes a while; reuse it for every edition.
 * @param wasm from `typstModule`
 */
export async function createPdfCompiler(wasm?: WebAssembly.Module): Promise<PdfCompiler> {
  const module = wasm ?? (await typstModule());
  const [template, sheetTemplate, fallback, ...styles] = await Promise.all([
    readFile(new URL('./edition.typ', import.meta.url), 'utf8'),
    readFile(new URL('../review-sheet/sheet.typ', import.meta.url), 'utf8'),
    readModule(FALLBACK),
    ...FONTS.map(readModule),
  ]);
  initSync({ module });
  const typst = createTypstCompiler();
  // `assets: false` keeps typst.ts from fetching its default fonts.
  await typst.init({
    beforeBuild: [loadFonts([...styles, fallback], { assets: false })],
    getModule: () => module,
  });
  typst.addSource(TEMPLATE_PATH, template);
  typst.addSource(SHEET_TEMPLATE_PATH, sheetTemplate);
  const missingFrom = fontCoverage(styles, fallback);

  const compiled = async (source: string, name: string): Promise<Uint8Array> => {
    const missing = [...missingFrom(source)].map(named).join(', ');
    if (missing !== '') throw new Error(`${name}: the fonts have no glyph for ${missing}`);
    typst.addSource(SOURCE_PATH, source);
    return typst.runWithWorld({ mainFilePath: SOURCE_PATH }, async (world) => {
      const { result, diagnostics = [] } = await world.pdf({ diagnostics: 'unix' });
      if (!result) throw new Error(`${name}: Typst failed\n${diagnostics.join('\n')}`);
      return result;
    });
  };
  const edition = async (view: PdfView) =>
    declarePdfUa(await compiled(editionSource(view), view.address));
  const sheet = (view: PrintedSheet) => compiled(reviewSheetSource(view), view.title);
  await edition(SPECIMEN);
  return { edition, sheet };
}

/** Compiled once while loading, because the first run is slow: it prepares fonts and code. */
const SPECIMEN: PdfView = {
  language: 'kk',
  title: 'policy',
  shortTitle: 'policy',
  date: civilDate('2022-02-22'),
  editionLine: '',
  forceLines: [],
  address: 'https://policy.example/',
  digestLabel: '',
  sealLabel: '',
  digest: '',
  sections: [],
};

/** `«→» (U+2192)` */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `«${character}» (U+${code})`;
}

async function readModule(specifier: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));
}
