/** Which pages there are for app webviews, below the document's own. */
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';
import { embedSectionIds } from './embed-section-view.ts';
import { type EditionSubject, editionPaths, inForcePaths } from './paths.ts';

export interface EmbedPartPath {
  readonly params: {
    readonly lang: Language;
    readonly document: string;
    /** A section id, or the date of an edition; no id looks like a date. */
    readonly part: string | CivilDate;
  };
  readonly props: EmbedPartSubject;
  readonly cacheKey?: string;
}

export interface EmbedPartSubject {
  readonly subject: EditionSubject;
  /** Absent: the edition as a whole. */
  readonly section?: string;
}

/** One path for each section id ever published, live or retired, and one for each edition. */
export async function embedPartPaths(): Promise<EmbedPartPath[]> {
  const sections = (await inForcePaths()).flatMap(({ params, props }) =>
    embedSectionIds(props).map((section) => ({
      params: { ...params, part: section },
      props: { subject: props, section },
    })),
  );
  const editions = (await editionPaths()).map(
    ({ params: { lang, document, edition }, props, ...path }) => ({
      params: { lang, document, part: edition },
      props: { subject: props },
      ...path,
    }),
  );
  return [...sections, ...editions];
}
