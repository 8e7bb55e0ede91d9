/** Whether the seals are still those that were committed. */
import { type EditionText, editionPath, type SealListEntry } from '../../edition/library.ts';
import { SEAL_FILE, sealFileDigest, sha256 } from '../../edition/seal.ts';
import { listedSeals, SEAL_LIST_FILE } from '../../edition/seal-list.ts';
import type { LoadedContent } from '../../store/load.ts';
import { sealListSchema } from '../../store/schemas.ts';
import { parseYamlFile } from '../../store/yaml-file.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { type Messages, type Problem, startOf } from '../../text/problem.ts';
import type { CommittedFile } from '../git-history.ts';

/** The files whose history is compared. */
export const SEAL_FILES: readonly string[] = [`*/${SEAL_LIST_FILE}`, `*/*/${SEAL_FILE}`];

/**
 * @param committed versions of `SEAL_FILES`, newest first
 * @returns a problem for each list that lost an entry, and for each edition whose seal, after the
 *   edition was public, was replaced or removed, by a commit or since the last one
 */
export function historyProblems(
  content: LoadedContent,
  committed: readonly CommittedFile[],
  today: CivilDate,
): readonly Problem[] {
  const documents = [...new Set(committed.map(({ path }) => path.split('/')[0] ?? ''))].sort();
  return documents.flatMap((document) => {
    const own = committed.filter(({ path }) => path.startsWith(`${document}/`));
    const forgotten = forgottenEntry(document, content, own);
    if (forgotten) return [forgotten];
    const oldestFirst = own.toReversed();
    const lost = [
      ...lostBetween(listVersions(document, content, oldestFirst, today)),
      ...content.texts
        .filter((text) => text.document === document)
        .flatMap((text) => lostBetween(sealVersions(text, content, oldestFirst, today))),
    ];
    return [...new Map(lost.toReversed().map((one) => [one.date, one])).values()]
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((one) => replaced(document, one, content));
  });
}

/** An entry that git has seen and the list has no longer at its place; a list only grows. */
function forgottenEntry(
  document: string,
  { library }: LoadedContent,
  committed: readonly CommittedFile[],
): Problem | undefined {
  const file = `${document}/${SEAL_LIST_FILE}`;
  const seals = library.documents.find(({ id }) => id === document)?.seals ?? [];
  for (const version of committed) {
    if (version.path !== file) continue;
    const lost = entriesOf(version).find((entry, i) => seals[i]?.chain !== entry.chain);
    if (lost) return problem(file, forgotten(lost, version.commit.slice(0, 12)));
  }
  return undefined;
}

/** The seal of each edition, at one time. */
interface Version {
  /** The day on which it became so. */
  readonly day: string;
  readonly seals: ReturnType<typeof listedSeals>;
  readonly from?: CommittedFile;
}

interface Lost {
  readonly date: CivilDate;
  readonly file: CommittedFile;
}

/**
 * Seals that one version has and, though their editions were public by then, the next has not. Of
 * several seals of an edition the first one counts: restored, it is not lost.
 */
function lostBetween(versions: readonly Version[]): readonly Lost[] {
  const first = new Map<CivilDate, Lost & { readonly seal: string }>();
  for (const [index, { seals, from }] of versions.entries()) {
    const next = versions[index + 1];
    if (!next || !from) continue;
    for (const [date, { seal, published }] of seals) {
      if (next.seals.get(date)?.seal === seal || published > next.day || first.has(date)) continue;
      first.set(date, { date, file: from, seal });
    }
  }
  const now = versions.at(-1)?.seals;
  return [...first.values()].filter(({ date, seal }) => now?.get(date)?.seal !== seal);
}

function listVersions(
  document: string,
  { library }: LoadedContent,
  committed: readonly CommittedFile[],
  today: CivilDate,
): readonly Version[] {
  const now = library.documents.find(({ id }) => id === document)?.seals ?? [];
  return [
    ...committed
      .filter(({ path }) => path === `${document}/${SEAL_LIST_FILE}`)
      .map((file) => ({ day: file.day, seals: listedSeals(entriesOf(file)), from: file })),
    { day: today, seals: listedSeals(now) },
  ];
}

/** For seals that were made before there was a list. */
function sealVersions(
  text: EditionText,
  { library }: LoadedContent,
  committed: readonly CommittedFile[],
  today: CivilDate,
): readonly Version[] {
  const { date } = text;
  const document = library.documents.find(({ id }) => id === text.document);
  const edition = document?.editions.find((one) => one.date === date);
  const published = edition?.published ?? date;
  const sealed = (seal: string | undefined) =>
    new Map(seal === undefined ? [] : [[date, { seal, published }]]);
  return [
    ...committed
      .filter(({ path }) => path === `${editionPath(text)}/${SEAL_FILE}`)
      .map((file) => ({
        day: file.day,
        seals: sealed(file.bytes && sha256(file.bytes)),
        from: file,
      })),
    { day: today, seals: sealed(sealFileDigest(text)) },
  ];
}

function entriesOf({ path, bytes }: CommittedFile): readonly SealListEntry[] {
  if (!bytes) return [];
  const text = new TextDecoder().decode(bytes);
  return parseYamlFile(path, text, sealListSchema).value?.seals ?? [];
}

function replaced(document: string, { date, file }: Lost, { texts }: LoadedContent): Problem {
  const name = editionPath({ document, date });
  const isHere = texts.some((text) => editionPath(text) === name);
  const commit = `${file.commit.slice(0, 12)}, ${file.path}`;
  return problem(isHere ? `${name}/${SEAL_FILE}` : `${document}/${SEAL_LIST_FILE}`, {
    en: {
      found: `the seal that ${name} had in git (${commit}) is gone or replaced, though the edition was public`,
      expected: 'the seal that was committed, and the text that it seals',
      action:
        'restore the edition and the list from that commit; a published edition is never sealed again; make a new edition instead',
    },
    ru: {
      found: `печати, которую обнародованная редакция ${name} имела в git (${commit}), нет, или она заменена`,
      expected: 'печать, внесённая в репозиторий, и текст, который она скрепляет',
      action:
        'верните редакцию и список печатей из этого коммита; обнародованная редакция не скрепляется печатью заново, вместо этого создайте новую редакцию',
    },
  });
}

function forgotten({ edition }: SealListEntry, commit: string): Messages {
  return {
    en: {
      found: `the list no longer has the entry of ${edition} that commit ${commit} had`,
      expected: 'a list that only grows: all entries that were ever committed, in their order',
      action: `restore it: git restore --source=${commit} -- and its path; then repeat what was sealed since`,
    },
    ru: {
      found: `в списке больше нет записи о редакции ${edition}, которая была в коммите ${commit}`,
      expected:
        'список только растёт: все записи, когда-либо внесённые в репозиторий, в том же порядке',
      action: `верните его: git restore --source=${commit} -- и путь к файлу; затем повторите то, что скреплено позже`,
    },
  };
}

function problem(file: string, message: Messages): Problem {
  return { rule: 'seals/list', severity: 'error', place: startOf(file), message };
}
