/** Content trees in memory: the valid base library of the fixtures with files laid over it. */
import { editionContexts, problemsBy } from '../../src/check/check.ts';
import type { Rule } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules.ts';
import type { Content } from '../../src/edition/library.ts';
import { readContentFiles } from '../../src/store/content-files.ts';
import { assembleContent } from '../../src/store/load.ts';
import { type CivilDate, civilDate } from '../../src/text/civil-date.ts';
import type { Problem } from '../../src/text/problem.ts';

/** Files by path in the content folder; null removes a file. */
export type Overlay = Readonly<Record<string, string | Uint8Array | null>>;

/** Before anything in the base library is public. */
export const BEFORE_ALL = civilDate('2025-12-15');

const base = await readContentFiles(new URL('../fixtures/base', import.meta.url).pathname);

export function baseFiles(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(base.files.map(({ path, bytes }) => [path, bytes]));
}

export function baseWith(overlay: Overlay): Content {
  return contentOf({ ...baseFiles(), ...overlay });
}

/** A `site.yaml` for content that has none of its own. */
export const SITE_YAML = 'origin: https://hitter.kz\nname: hitter\n';

/** With a `site.yaml`, unless there is one or it is null. */
export function contentOf(overlay: Overlay): Content {
  const files = Object.entries({ 'site.yaml': SITE_YAML, ...overlay })
    .flatMap(([path, content]) => (content === null ? [] : [{ path, bytes: bytesOf(content) }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  return assembleContent({ files, folders: [...folders].sort(), problems: [] });
}

/** The rules of some families, by the beginnings of their codes. */
export function rulesOf(...families: readonly string[]): readonly Rule[] {
  return RULES.filter(({ code }) => families.some((family) => code.startsWith(`${family}/`)));
}

/** What one rule finds in all editions, as `file:line:column`, with the problems themselves. */
export function runRule(rule: Rule, content: Content, today: CivilDate): readonly Problem[] {
  return editionContexts(content, today).flatMap((context) => problemsBy(rule, context));
}

export function placeName({ place: { file, line, column } }: Problem): string {
  return `${file}:${line}:${column}`;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
