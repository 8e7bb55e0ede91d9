/**
 * The content for the pages: read once for a build, and for each request in development.
 */
import { checkContent } from '../check/check.ts';
import type { Content, Edition, EditionText } from '../edition/library.ts';
import { loadContent } from '../store/load.ts';
import { settings } from '../store/settings.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { hasErrors, type Problem } from '../text/problem.ts';
import { preparedLibrary } from './prepared-library.ts';
import { NEVER, publishedLibrary, type SiteLibrary, siteLibraryOf } from './published-library.ts';

let loaded: Promise<SiteLibrary> | undefined;

/**
 * A build leaves out editions whose `published` day has not come, and documents without others;
 * development includes them as drafts.
 */
export function siteLibrary(): Promise<SiteLibrary> {
  if (import.meta.env.DEV) return loadSiteLibrary();
  loaded ??= loadSiteLibrary();
  return loaded;
}

async function loadSiteLibrary(): Promise<SiteLibrary> {
  const prepared = preparedLibrary();
  if (prepared) return prepared;
  const { contentFolder, today } = settings(process.env);
  const content = await loadContent(contentFolder);
  const problems = checkContent(content, today);
  if (import.meta.env.DEV) return draftLibrary(content, problems, today);
  refuseErrors(problems);
  return publishedLibrary(content, today);
}

/** Everything that can be shown, valid or not, with its problems. */
function draftLibrary(
  { library, texts, authorities }: Content,
  problems: readonly Problem[],
  today: CivilDate,
): SiteLibrary {
  const documents = library.documents.map((document) => ({
    ...document,
    editions: texts.filter((text) => text.document === document.id).map(provisional),
  }));
  return siteLibraryOf(
    { site: library.site, documents },
    today,
    authorities,
    { drafts: true },
    problems,
  );
}

/** An edition with an invalid `edition.yaml` is shown as a draft, with its folder's date. */
function provisional(text: EditionText | Edition): Edition {
  if ('effective' in text) return text;
  return {
    ...text,
    effective: text.date,
    published: NEVER,
    lineage: [],
    waivers: [],
    positions: new Map(),
  };
}

/** For builds started with Astro itself; `policy build` reports all problems first. */
function refuseErrors(problems: readonly Problem[]): void {
  if (!hasErrors(problems)) return;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  throw new Error(
    `The content has ${errors.length} errors, the first in ${first?.place.file}:${first?.place.line} ` +
      `(${first?.message.en.found}). Run "npm run policy -- check" to see all of them.`,
  );
}
