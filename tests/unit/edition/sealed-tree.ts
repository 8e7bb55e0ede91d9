/** A small content tree in memory whose first two editions can be sealed, for the tests of seals. */
import { problemsBy } from '../../../src/check/check.ts';
import { inOrderOfForce } from '../../../src/edition/chronicle.ts';
import type { Edition, SourceFile } from '../../../src/edition/library.ts';
import { sealJson, sealOf } from '../../../src/edition/seal.ts';
import { assembleContent, type LoadedContent } from '../../../src/store/load.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import type { Problem } from '../../../src/text/problem.ts';
import { rulesOf } from '../content-tree.ts';

export type Tree = ReadonlyMap<string, Uint8Array>;

export const FIRST = 'privacy/2022-02-22';
export const SECOND = 'privacy/2026-12-01';

const TEXTS: Readonly<Record<string, string>> = {
  'privacy/document.yaml':
    'title: { kk: Саясат, ru: Политика }\ncontact: { name: { kk: К, ru: К }, email: a@b.kz }\n',
  [`${FIRST}/edition.yaml`]: 'effective: 2022-02-22\npublished: 2022-02-22\n',
  [`${FIRST}/kk/00-preamble.md`]: '# Саясат\n\nКіріспе[^1].\n\n[^1]: Е.\n',
  [`${FIRST}/kk/01-data.md`]: '# Деректер\n\nАты.\n',
  [`${FIRST}/ru/00-preamble.md`]: '# Политика\n\nВведение[^1].\n\n[^1]: С.\n',
  [`${FIRST}/ru/01-data.md`]: '# Данные\n\nИмя.\n',
  [`${SECOND}/edition.yaml`]:
    'effective: 2026-12-01\npublished: 2026-11-20\nsummary: { kk: Жаңа, ru: Новое }\n',
  [`${SECOND}/kk/00-preamble.md`]: '# Саясат\n\nКіріспе.\n',
  [`${SECOND}/ru/00-preamble.md`]: '# Политика\n\nВведение.\n',
};

export function unsealedTree(): Tree {
  return new Map(Object.entries(TEXTS).map(([path, text]) => [path, bytes(text)]));
}

/** The tree with both editions sealed, the first one first. */
export function sealedTree(): Tree {
  return withSeal(withSeal(unsealedTree(), FIRST), SECOND);
}

export function withSeal(tree: Tree, edition: string): Tree {
  const { library } = load(tree);
  const all = inOrderOfForce(library.documents.flatMap(({ editions }) => editions));
  const own = all.find(({ date }) => edition.endsWith(date));
  if (!own) throw new Error(`No edition ${edition}`);
  const text = sealJson(sealOf(own, all[all.indexOf(own) - 1]));
  return withFile(tree, `${edition}/seal.json`, bytes(text));
}

export function withFile(tree: Tree, path: string, content: Uint8Array): Tree {
  return new Map([...tree, [path, content]]);
}

export function withoutFile(tree: Tree, path: string): Tree {
  return new Map([...tree].filter(([one]) => one !== path));
}

export function renamed(tree: Tree, from: string, to: string): Tree {
  return new Map([...tree].map(([path, content]) => [path === from ? to : path, content]));
}

export function load(tree: Tree): LoadedContent {
  const folders = new Set<string>();
  for (const path of tree.keys()) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join('/'));
  }
  const files = [...tree]
    .map(([path, content]): SourceFile => ({ path, bytes: content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return assembleContent({ files, folders: [...folders].sort(), problems: [] });
}

/** What the rules of seals find, as `rule file: found`. */
export function sealFindings(tree: Tree): readonly string[] {
  return sealProblems(tree).map(({ rule, place, message }) =>
    [rule, `${place.file}:`, message.en.found].join(' '),
  );
}

export function sealProblems(tree: Tree): readonly Problem[] {
  const { library, texts } = load(tree);
  const all: readonly Edition[] = library.documents.flatMap((document) => document.editions);
  const editions = inOrderOfForce(all);
  return texts.flatMap((text) => {
    const edition = editions.find(({ date }) => date === text.date);
    const previous = edition && editions[editions.indexOf(edition) - 1];
    const context = {
      text,
      ...(edition && { edition }),
      ...(previous && { previous }),
      today: civilDate('2027-01-01'),
    };
    return rulesOf('seals').flatMap((rule) => problemsBy(rule, context));
  });
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
