/** Tells the tests of this folder where the built test sites are. */
import type { TestProject } from 'vitest/node';
import { site } from '../sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `content/` on 2026-11-23. */
    site: string;
    /** `tests/fixtures/library/` on 2026-11-25. */
    fixtureSite: string;
  }
}

/** @throws Error when a site is not built yet */
export default function setup({ provide }: TestProject): void {
  provide('site', site('real').folder);
  provide('fixtureSite', site('library').folder);
}
