/**
 * The content that `policy build` has read and checked, for the pages that Astro renders in the
 * same process: reading and checking it again would take longer than all the pages. The pages are
 * a bundle with modules of their own, so that only the global object is common to both.
 */
import type { Content } from '../edition/library.ts';

const KEY = Symbol.for('hitter-policy.content');

/**
 * @param content checked and without errors
 * @returns takes it back
 */
export function handContent(content: Content): () => void {
  Reflect.set(globalThis, KEY, content);
  return () => Reflect.deleteProperty(globalThis, KEY);
}

/** Undefined where Astro was started by itself. */
export function handedContent(): Content | undefined {
  return Reflect.get(globalThis, KEY);
}
