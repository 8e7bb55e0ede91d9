/**
 * The content as the pages see it: read once for a build, anew for each request in development.
 */
import { checkContent } from '../check/check.ts';
import type { Content, Edition, EditionText } from '../edition/library.ts';
import { loadContent } from '../store/load.ts';
import { settings } from '../store/settings.ts';
import { type CivilDate, civilDate } from '../text/civil-date.ts';
import { hasErrors, type Problem } from '../text/problem.ts';
import { preparedLibrary } from './prepared-library.ts';
import { publishedLibrary, type SiteLibrary, siteLibraryOf } from './published-library.ts';

/** When a draft without a valid `published` is taken to be published. */
const NEVER = civilDate('9999-12-31');

let loaded: Promise<SiteLibrary> | undefined;

/**
 * In a build, editions whose `published` day has not come are left out, and documents that have
 * none yet; in development they are there, as drafts.
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
  return publishedLibrary(content.library, today);
}

/** Everything that can be shown, in order or not, with what is wrong with it. */
function draftLibrary(
  { library, texts }: Content,
  problems: readonly Problem[],
  today: CivilDate,
): SiteLibrary {
  const documents = library.documents.map((document) => ({
    ...document,
    editions: texts.filter((text) => text.document === document.id).map(provisional),
  }));
  return siteLibraryOf(today, documents, { drafts: true }, problems);
}

/** An edition whose `edition.yaml` is not in order yet is shown as a draft, by its folder's date. */
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

/** `policy build` says all of it before it starts; this is for whoever starts Astro by itself. */
function refuseErrors(problems: readonly Problem[]): void {
  if (!hasErrors(problems)) return;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  throw new Error(
    `The content has ${errors.length} errors, the first in ${first?.place.file}:${first?.place.line} ` +
      `(${first?.message.en.found}). Run "npm run policy -- check" to see all of them.`,
  );
}
