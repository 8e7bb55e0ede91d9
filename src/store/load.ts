/**
 * Loads `content/`. The command line and the site both load with this function.
 */
import type {
  Approval,
  Content,
  Edition,
  EditionText,
  Facts,
  LineageEntry,
  PolicyDocument,
  Review,
  Seal,
  SealListEntry,
  SourceFile,
} from '../edition/library.ts';
import { authoritiesOf, NO_AUTHORITIES } from '../edition/witness/authorities.ts';
import type { Authorities } from '../edition/witness/chain.ts';
import { isCivilDate } from '../text/civil-date.ts';
import { bilingual, LANGUAGES } from '../text/language.ts';
import { limitProblem } from '../text/markdown-limits.ts';
import { type Place, type Problem, startOf } from '../text/problem.ts';
import type { Section } from '../text/section.ts';
import { type ParsedText, parseSection, parseText } from '../text/section.ts';
import { type ContentFiles, readContentFiles } from './content-files.ts';
import { decodeFile } from './decode.ts';
import { type FileRole, fileRole, folderProblem } from './layout.ts';
import {
  missingFile,
  missingLanguage,
  missingSite,
  noDocument,
  noEdition,
  unknownContactSection,
  wrongAuthority,
} from './missing.ts';
import {
  approvalsSchema,
  documentSchema,
  editionSchema,
  type FactsInput,
  reviewSchema,
  sealListSchema,
  sealSchema,
} from './schemas.ts';
import { assembleSite } from './site.ts';
import { parseYamlFile } from './yaml-file.ts';

export type LoadedContent = Content;

type EntryRole = Exclude<FileRole, { kind: 'authorities' }>;

type Role<K extends EntryRole['kind']> = Extract<EntryRole, { kind: K }>;

/** A file with its role, and its text if it has one and that is UTF-8. */
interface Entry<R extends EntryRole = EntryRole> {
  readonly role: R;
  readonly file: SourceFile;
  readonly text: string | undefined;
}

/**
 * @param root path of the content folder
 * @throws ContentFolderError when it cannot be read
 */
export async function loadContent(root: string): Promise<LoadedContent> {
  return assembleContent(await readContentFiles(root));
}

/** Loads from files already read. Pure. */
export function assembleContent({ files, folders, problems: read }: ContentFiles): LoadedContent {
  const problems: Problem[] = [...read];
  for (const folder of folders) {
    const problem = folderProblem(folder);
    if (problem) problems.push(problem);
  }
  let authorities = NO_AUTHORITIES;
  const entries = files.flatMap((file): Entry[] => {
    const role = fileRole(file.path);
    if (!('kind' in role)) {
      problems.push(role);
      return [];
    }
    if (role.kind === 'witness') return [{ role, file, text: undefined }];
    const text = decodeFile(file);
    if (typeof text !== 'string') problems.push(text);
    const decoded = typeof text === 'string' ? text : undefined;
    if (role.kind !== 'authorities') return [{ role, file, text: decoded }];
    authorities = assembleAuthorities(file.path, decoded ?? '', problems);
    return [];
  });

  const parse = sharedParser();
  const texts: (EditionText | Edition)[] = [];
  const documents: PolicyDocument[] = [];
  const site = assembleSite(entries, problems);
  for (const id of folders.filter((folder) => !folder.includes('/'))) {
    const own = entries.filter(({ role }) => 'document' in role && role.document === id);
    const editions: Edition[] = [];
    for (const date of editionDates(id, folders)) {
      const loaded = assembleEdition(
        id,
        date,
        own.filter(({ role }) => 'date' in role && role.date === date),
        files.filter(({ path }) => path.startsWith(`${id}/${date}/`)),
        parse,
        problems,
      );
      texts.push(loaded.edition ?? loaded.text);
      if (loaded.edition) editions.push(loaded.edition);
    }
    if (!folderProblem(id) && !folders.some((folder) => folder.startsWith(`${id}/`))) {
      problems.push(noEdition(id));
    }
    const document = assembleDocument({ id, site }, own, editions, problems);
    if (document) documents.push(document);
  }
  if (folders.length === 0 && problems.length === 0) problems.push(noDocument());
  else if (ofKind(entries, 'site').length === 0) problems.push(missingSite());
  return { library: { site, documents }, texts, authorities, problems };
}

function assembleAuthorities(path: string, text: string, problems: Problem[]): Authorities {
  const read = authoritiesOf(text);
  problems.push(
    ...read.problems.map(({ line, found }) => wrongAuthority({ ...startOf(path), line }, found)),
  );
  return read.authorities;
}

function editionDates(document: string, folders: readonly string[]) {
  return folders
    .filter((folder) => folder.startsWith(`${document}/`) && folder.split('/').length === 2)
    .map((folder) => folder.slice(document.length + 1))
    .filter(isCivilDate);
}

function assembleDocument(
  { id, site }: Pick<PolicyDocument, 'id' | 'site'>,
  entries: readonly Entry[],
  editions: readonly Edition[],
  problems: Problem[],
): PolicyDocument | undefined {
  const entry = ofKind(entries, 'document')[0];
  if (!entry) {
    problems.push(missingFile(`${id}/document.yaml`));
    return undefined;
  }
  if (entry.text === undefined) return undefined;
  const yaml = parseYamlFile(entry.file.path, entry.text, documentSchema);
  problems.push(...yaml.problems);
  if (!yaml.value) return undefined;
  const { title, contact, required_sections, contact_in, prevails, witness, facts, approvals } =
    yaml.value;
  const sections = new Set(ofKind(entries, 'section').map(({ role }) => role.id));
  for (const [i, section] of contact_in.entries()) {
    const place = { ...startOf(entry.file.path), ...yaml.positions.get(`contact_in.${i}`) };
    if (!sections.has(section)) problems.push(unknownContactSection(section, place));
  }
  const seals = assembleSealList(ofKind(entries, 'seals')[0], problems);
  return {
    id,
    site,
    titles: title,
    contact,
    requiredSections: required_sections,
    contactIn: contact_in,
    ...(prevails && { prevails }),
    ...(witness && { witness }),
    ...(facts && { facts: factsOf(facts) }),
    ...(seals && { seals }),
    ...(approvals !== undefined && { approvals }),
    editions,
    positions: yaml.positions,
  };
}

function factsOf({ name, bin, address, phone, email, site, bank }: FactsInput): Facts {
  return {
    ...(name && { name }),
    ...(bin && { bin }),
    ...(address && { address }),
    phones: phone,
    emails: email,
    sites: site,
    ...(bank && { bank }),
  };
}

function assembleEdition(
  document: string,
  date: EditionText['date'],
  entries: readonly Entry[],
  files: readonly SourceFile[],
  parse: ParseSection,
  problems: Problem[],
): { readonly text: EditionText; readonly edition?: Edition } {
  const folder = `${document}/${date}`;
  const sectionEntries = ofKind(entries, 'section');
  const seal = assembleSeal(ofKind(entries, 'seal')[0]);
  const review = assembleReview(ofKind(entries, 'review')[0], problems);
  const approvals = assembleApprovals(ofKind(entries, 'approvals')[0], problems);
  const text: EditionText = {
    document,
    date,
    sections: bilingual((language) =>
      sectionEntries
        .filter(({ role }) => role.language === language)
        .flatMap((entry) => assembleSection(entry, parse, problems)),
    ),
    files,
    ...(seal && { seal }),
    ...(review && { review }),
    ...(approvals && { approvals }),
  };
  for (const language of LANGUAGES) {
    if (text.sections[language].length === 0) problems.push(missingLanguage(folder, language));
  }
  const record = ofKind(entries, 'edition')[0];
  if (!record) problems.push(missingFile(`${folder}/edition.yaml`));
  if (record?.text === undefined) return { text };
  const yaml = parseYamlFile(record.file.path, record.text, editionSchema);
  problems.push(...yaml.problems);
  if (!yaml.value) return { text };
  const { effective, published, summary, lineage, waivers } = yaml.value;
  const placeOf = (path: string): Place => ({
    ...startOf(record.file.path),
    ...yaml.positions.get(path),
  });
  return {
    text,
    edition: {
      ...text,
      effective,
      published,
      ...(summary && { summary }),
      lineage: lineage.map((entry, i) => lineageEntry(entry, placeOf(`lineage.${i}`))),
      waivers: waivers.map((waiver, i) => ({ ...waiver, place: placeOf(`waivers.${i}`) })),
      positions: yaml.positions,
    },
  };
}

/** @param role of the file: two sections of one edition never share a tree */
type ParseSection = (role: Role<'section'>, source: string) => ParsedText;

/** Most sections have the same text as in the edition before: they share the parsed tree. */
function sharedParser(): ParseSection {
  const known = new Map<string, ParsedText>();
  return ({ language, number, id }, source) => {
    const key = `${language} ${number} ${id} ${source}`;
    const parsed = known.get(key) ?? parseText(source);
    known.set(key, parsed);
    return parsed;
  };
}

function assembleSection(
  entry: Entry<Role<'section'>>,
  parse: ParseSection,
  problems: Problem[],
): Section[] {
  if (entry.text === undefined) return [];
  const problem = limitProblem(entry.file.path, entry.text);
  if (problem) {
    problems.push(problem);
    return [];
  }
  const { id, number } = entry.role;
  const { file, text: source } = entry;
  const parsed = parseSection({ id, number, file: file.path, source }, parse(entry.role, source));
  problems.push(...parsed.problems);
  return [parsed.section];
}

/** An unreadable seal counts as absent here; the rules of seals report it. */
function assembleSeal(entry: Entry<Role<'seal'>> | undefined): Seal | undefined {
  if (entry?.text === undefined) return undefined;
  return parseYamlFile(entry.file.path, entry.text, sealSchema).value;
}

function assembleSealList(
  entry: Entry<Role<'seals'>> | undefined,
  problems: Problem[],
): readonly SealListEntry[] | undefined {
  if (entry?.text === undefined) return undefined;
  const list = parseYamlFile(entry.file.path, entry.text, sealListSchema);
  problems.push(...list.problems);
  return list.value?.seals;
}

function assembleReview(
  entry: Entry<Role<'review'>> | undefined,
  problems: Problem[],
): Review | undefined {
  if (entry?.text === undefined) return undefined;
  const { path } = entry.file;
  const yaml = parseYamlFile(path, entry.text, reviewSchema, { isPublished: false });
  problems.push(...yaml.problems);
  if (!yaml.value) return undefined;
  const placeOf = (key: string): Place => ({ ...startOf(path), ...yaml.positions.get(key) });
  const { ids, comments } = yaml.value;
  return {
    ids: ids.map(({ id, kk, ru, ...rest }, i) => ({
      ...rest,
      ...(id !== undefined && { id }),
      ...(kk !== undefined && { kk }),
      ...(ru !== undefined && { ru }),
      place: placeOf(`ids.${i}`),
    })),
    comments: comments.map(({ about, date, ...rest }, i) => ({
      ...rest,
      ...(about !== undefined && { about }),
      ...(date !== undefined && { date }),
      place: placeOf(`comments.${i}`),
    })),
    place: startOf(path),
  };
}

function assembleApprovals(
  entry: Entry<Role<'approvals'>> | undefined,
  problems: Problem[],
): readonly Approval[] | undefined {
  if (entry?.text === undefined) return undefined;
  const { path } = entry.file;
  const yaml = parseYamlFile(path, entry.text, approvalsSchema);
  problems.push(...yaml.problems);
  return yaml.value?.approvals.map(({ name, date, kk, ru }, i) => ({
    name,
    date,
    text: { kk, ru },
    place: { ...startOf(path), ...yaml.positions.get(`approvals.${i}`) },
  }));
}

function lineageEntry(
  entry: ReturnType<typeof editionSchema.parse>['lineage'][number],
  place: Place,
): LineageEntry {
  if ('renamed' in entry) return { kind: 'renamed', from: entry.renamed, to: entry.to, place };
  if ('merged' in entry) return { kind: 'merged', from: entry.merged, into: entry.into, place };
  if ('split' in entry) return { kind: 'split', from: entry.split, into: entry.into, place };
  return { kind: 'removed', from: entry.removed, place };
}

function ofKind<K extends EntryRole['kind']>(
  entries: readonly Entry[],
  kind: K,
): readonly Entry<Role<K>>[] {
  return entries.filter((entry): entry is Entry<Role<K>> => entry.role.kind === kind);
}
