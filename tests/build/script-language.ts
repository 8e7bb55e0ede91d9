/** Whether a script is ES2017, the language of Chromium 58 and iOS 11. */
import ts from 'typescript';

const NAME = 'script.js';
/** TypeScript's errors about a missing later library. */
const NEEDS_LATER_LIBRARY = new Set([2550, 2568, 2583, 2585, 2794]);

/**
 * @returns what is newer: syntax, which compiling for ES2017 changes, and built-in objects and
 *   methods; not the DOM, of which TypeScript has no history
 */
export function beyondEs2017(code: string): readonly string[] {
  const compiled = (target: ts.ScriptTarget) =>
    ts.transpileModule(code, { fileName: NAME, compilerOptions: { target, allowJs: true } })
      .outputText;
  const isNewer = compiled(ts.ScriptTarget.ES2017) !== compiled(ts.ScriptTarget.ESNext);
  return [...(isNewer ? ['syntax newer than ES2017'] : []), ...laterLibrary(code)];
}

/** TypeScript's own declarations, parsed once. */
const library = new Map<string, ts.SourceFile | undefined>();

function libraryFile(name: string, parse: () => ts.SourceFile | undefined) {
  if (!library.has(name)) library.set(name, parse());
  return library.get(name);
}

function laterLibrary(code: string): readonly string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.es2017.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version) =>
    name === NAME
      ? ts.createSourceFile(name, code, version, true, ts.ScriptKind.JS)
      : libraryFile(name, () => getSourceFile.call(host, name, version));
  host.fileExists = (name) => name === NAME || fileExists.call(host, name);
  host.readFile = (name) => (name === NAME ? code : readFile.call(host, name));
  const program = ts.createProgram([NAME], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(NAME))
    .filter(({ code: error }) => NEEDS_LATER_LIBRARY.has(error))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
