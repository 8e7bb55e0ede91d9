/** The files that prove an edition to a stranger; equal content gives equal files. */
import { canonicalText } from '../../edition/canonical.ts';
import type { Entry } from '../../edition/chronicle.ts';
import { type Edition, editionPath, type SourceFile } from '../../edition/library.ts';
import type { PublishedDocument } from '../../edition/published.ts';
import { sealFile, sha256 } from '../../edition/seal.ts';
import { AUTHORITIES_FILE } from '../../edition/witness/authorities.ts';
import type { Authorities } from '../../edition/witness/chain.ts';
import { witnessKind } from '../../edition/witness/files.ts';
import { pemText } from '../../edition/witness/pem.ts';
import { witnessesOf } from '../../edition/witness/witness.ts';
import { LANGUAGES } from '../../text/language.ts';
import { editionOf, plainSpaces } from '../../ui/dates.ts';
import { changesJson, pairWithInForce } from '../json/changes-json.ts';
import { changesSchema } from '../json/changes-schema.ts';
import { jsonText } from '../json/schemas.ts';
import { redlineText } from './redline.ts';
import { type ChainLink, verifyText } from './verify-text.ts';

export interface ProofSubject {
  readonly document: PublishedDocument;
  /** Of a sealed edition. */
  readonly entry: Entry;
  readonly authorities: Authorities;
  /** The bytes of a consent record that names this edition. */
  readonly consent?: Uint8Array;
}

/** @returns the files, by paths within the folder, in the order of their names */
export function proofFiles(subject: ProofSubject): readonly SourceFile[] {
  const { document, entry, authorities, consent } = subject;
  const { edition } = entry;
  const sealed = document.chronicle.entries
    .map((one) => one.edition)
    .filter((one) => sealFile(one) !== undefined);
  const others = sealed.filter((one) => one !== edition);
  const roots = new Map(
    authorities.roots.map(({ bytes }, i) => [
      sha256(bytes),
      { path: `certificates/root-${i + 1}.pem`, bytes: encoded(pemText(bytes)) },
    ]),
  );
  const redlines = redlineFiles(subject);
  const verify = verifyText({
    names: namesOf(subject),
    own: linkOf(edition, authorities),
    later: sealed.slice(sealed.indexOf(edition) + 1).map((one) => linkOf(one, authorities)),
    roots: new Map([...roots].map(([digest, { path }]) => [digest, path])),
    hasRedline: redlines.length > 0,
    hasConsent: consent !== undefined,
  });
  const files = sorted([
    { path: 'VERIFY.txt', bytes: encoded(verify) },
    ...LANGUAGES.map((language) => ({
      path: `text/${language}.md`,
      bytes: encoded(canonicalText(edition, language)),
    })),
    ...edition.files.filter(isSealed(edition)).map((file) => moved(file, edition)),
    ...others.flatMap((one) => one.files.filter(isOfSeal(one)).map((file) => moved(file, one))),
    ...(authorities.pem === ''
      ? []
      : [{ path: AUTHORITIES_FILE, bytes: encoded(authorities.pem) }]),
    ...[...roots.values()],
    ...redlines,
    ...(consent ? [{ path: 'consent/record.json', bytes: consent }] : []),
  ]);
  const sums = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  return sorted([...files, { path: 'SHA256SUMS', bytes: encoded(sums) }]);
}

function redlineFiles({ document, entry }: ProofSubject): readonly SourceFile[] {
  const pair = pairWithInForce(document.chronicle, entry);
  if (!pair || pair.older === pair.newer) return [];
  const json = jsonText(changesSchema, changesJson({ document, ...pair }));
  return [
    { path: 'redline/changes.json', bytes: encoded(json) },
    ...LANGUAGES.map((language) => ({
      path: `redline/${language}.txt`,
      bytes: encoded(redlineText({ document, language }, pair)),
    })),
  ];
}

function linkOf(edition: Edition, authorities: Authorities): ChainLink {
  return {
    folder: folderOf(edition),
    seal: sealFile(edition)?.bytes ?? new Uint8Array(),
    witnesses: witnessesOf(edition, authorities),
  };
}

function namesOf({ document, entry }: ProofSubject): readonly [string, string, string] {
  const { date } = entry.edition;
  return [
    plainSpaces(`${document.titles.kk}. ${editionOf('kk', date)}`),
    plainSpaces(`${document.titles.ru}. ${editionOf('ru', date)}`),
    `${document.id}, edition of ${date}`,
  ];
}

/** What the seal names, the seal and its witnesses; nothing else of the folder is public. */
function isSealed(edition: Edition): (file: SourceFile) => boolean {
  const folder = `${editionPath(edition)}/`;
  const isBeside = isOfSeal(edition);
  return (file) =>
    isBeside(file) || edition.seal?.files[file.path.slice(folder.length)] !== undefined;
}

/** The seal and its witnesses. */
function isOfSeal(edition: Edition): (file: SourceFile) => boolean {
  const folder = `${editionPath(edition)}/`;
  return (file) =>
    file === sealFile(edition) || witnessKind(file.path.slice(folder.length)) !== undefined;
}

function moved({ path, bytes }: SourceFile, edition: Edition): SourceFile {
  return { path: `${folderOf(edition)}${path.slice(editionPath(edition).length)}`, bytes };
}

function folderOf({ date }: Edition): string {
  return `editions/${date}`;
}

function sorted(files: readonly SourceFile[]): readonly SourceFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
