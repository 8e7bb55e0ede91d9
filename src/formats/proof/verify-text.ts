/** `VERIFY.txt`: how a stranger checks an edition with `sha256sum` and `openssl` alone. */
import { sha256 } from '../../edition/seal.ts';
import type { Testimony, Witness } from '../../edition/witness/witness.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Sentence } from '../../ui/proof.ts';
import * as words from '../../ui/proof.ts';

/** An edition of the chain, as the folder has it. */
export interface ChainLink {
  /** Folder of the edition: `editions/2022-02-22`. */
  readonly folder: string;
  /** The bytes of `seal.json`. */
  readonly seal: Uint8Array;
  readonly witnesses: readonly Witness[];
}

export interface VerifySubject {
  /** «Политика конфиденциальности. Редакция от 22 февраля 2022 г.», in Kazakh, Russian and English. */
  readonly names: Sentence;
  readonly own: ChainLink;
  /** Sealed on this one, in order. */
  readonly later: readonly ChainLink[];
  /** Files with the certificates of roots, by their digests. */
  readonly roots: ReadonlyMap<string, string>;
  readonly hasRedline: boolean;
  readonly hasConsent: boolean;
}

/** Lines that begin with four spaces are commands; all of them succeed. */
export function verifyText(subject: VerifySubject): string {
  const { names, own, later, hasRedline, hasConsent } = subject;
  const steps = [
    step(words.WHOLE, 'sha256sum --quiet -c SHA256SUMS'),
    step(words.SEALED_FILES, `cd ${own.folder} && ${SEALED_SUMS} | sha256sum -c && cd ../..`),
    step(
      words.PUBLISHED_TEXTS,
      ...LANGUAGES.map(
        (one) => `grep "\\"${one}\\": \\"$(${sumOf(`text/${one}.md`)})\\"" ${own.folder}/seal.json`,
      ),
    ),
    step(words.SEAL_DIGEST, `echo "${sha256(own.seal)}  ${own.folder}/seal.json" | sha256sum -c`),
    ...(hasConsent ? [step(words.CONSENT, consentCommand(own))] : []),
    ...later.map((link, i) => {
      const before = later[i - 1] ?? own;
      return step(
        words.CHAIN,
        `grep "\\"previous\\": \\"$(${sumOf(`${before.folder}/seal.json`)})\\"" ${link.folder}/seal.json`,
      );
    }),
    ...witnessSteps(subject),
    ...(hasRedline ? [step(words.REDLINE)] : []),
    step(words.LIMITS),
  ];
  const numbered = steps.map(
    ({ sentence, commands }, i) =>
      `${sentence.map((text) => `${i + 1}. ${text}\n`).join('')}${commands.map((one) => `\n    ${one}`).join('')}${commands.length > 0 ? '\n' : ''}`,
  );
  const head = [0, 1, 2].map((i) => `${words.TITLE[i]}\n${names[i]}\n\n${words.TOOLS[i]}\n`);
  return [...head, ...numbered].join('\n');
}

interface Step {
  readonly sentence: Sentence;
  readonly commands: readonly string[];
}

function step(sentence: Sentence, ...commands: readonly string[]): Step {
  return { sentence, commands };
}

/** Lists the files of a seal as `sha256sum -c` reads them: names with a dot are those of files. */
const SEALED_SUMS = `sed -n 's/^    "\\([^"]*\\.[a-z]*\\)": "\\([0-9a-f]*\\)",*$/\\2  \\1/p' seal.json`;

function sumOf(file: string): string {
  return `sha256sum ${file} | cut -c -64`;
}

function consentCommand({ folder }: ChainLink): string {
  const files = [...LANGUAGES.map((one) => `text/${one}.md`), `${folder}/seal.json`];
  const sums = `sha256sum ${files.join(' ')} | cut -c -64`;
  return `${sums} | grep -o -i -f - consent/record.json`;
}

function witnessSteps({ own, later, roots }: VerifySubject): readonly Step[] {
  const links = [own, ...later];
  const used = new Map<string, string>();
  const steps = links.flatMap((link) =>
    link.witnesses.flatMap((witness) => {
      const { verdict } = witness;
      if (verdict.kind === 'refused') return [];
      const command = `cd ${link.folder} && ${check(witness)} && cd ../..`;
      if (verdict.kind === 'unchecked') {
        const file = `${link.folder}/${fileName(witness)}`;
        return [step(words.unchecked(file, verdict.algorithm), `# ${command}`)];
      }
      const statements = verdict.testimonies.map((one) => {
        for (const { root } of [one, ...(one.timestamp ? [one.timestamp] : [])]) {
          used.set(root.digest, root.name);
        }
        const say = witness.kind === 'timestamp' ? words.witnessed : words.signed;
        return say(one.by, shown(one.at));
      });
      return statements.map((sentence, i) =>
        i === statements.length - 1 ? step(sentence, command) : step(sentence),
      );
    }),
  );
  const rootSteps = [...used].map(([digest, name]) =>
    step(
      words.root(name),
      `openssl x509 -in ${roots.get(digest) ?? ''} -noout -subject -fingerprint -sha256`,
    ),
  );
  return steps.length === 0 ? [step(words.NO_WITNESS)] : [...steps, ...rootSteps];
}

/** As of the time of the witness: its certificates may expire, what it said stays true. */
function check(witness: Witness): string {
  const { kind, verdict } = witness;
  const file = fileName(witness);
  const [first] = verdict.kind === 'sound' ? verdict.testimonies : [];
  const trust = first
    ? `-CAfile ../../witnesses.pem -attime ${Date.parse(timeOf(first)) / 1000}`
    : '-CAfile root.pem';
  return kind === 'timestamp'
    ? `openssl ts -verify -data seal.json -in ${file} ${trust}`
    : `openssl cms -verify -binary -inform DER -content seal.json -in ${file} ${trust} -purpose any -out /dev/null`;
}

function timeOf({ at, timestamp }: Testimony): string {
  return timestamp?.at ?? at;
}

function fileName({ path }: Witness): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `2026-11-25 21:30:05` */
function shown(at: string): string {
  return at.replace('T', ' ').replace('Z', '');
}
