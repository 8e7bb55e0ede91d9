import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import type { EditionText, SourceFile } from '../../edition/library.ts';
import { type Settings, settings } from '../../store/settings.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { problemsText } from '../print/problems.ts';
import { storedText } from '../print/witness.ts';
import type { Handed } from '../reports/witness.ts';
import { type CommonOptions, type Session, UsageError, type Wording } from '../session.ts';
import { nothingAt } from '../site-target.ts';
import { editionTarget } from '../target.ts';

interface WitnessOptions extends CommonOptions {
  readonly tsa: readonly string[];
  readonly request?: string;
  readonly response: readonly string[];
  readonly name?: string;
}

const listed = (value: string, before: readonly string[]) => [...before, value];

export function witnessCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'witness', {
    en: 'Asks an authority when the seal of an edition existed, and stores its answer beside the seal.',
    ru: 'Запрашивает у центра, когда существовала печать редакции, и кладёт ответ рядом с печатью.',
    notes: NOTES,
    examples: [
      'witness privacy/2026-12-01 --tsa https://freetsa.org/tsr',
      'witness privacy/2026-12-01 --request seal.tsq',
      'witness privacy/2026-12-01 --response seal.tsr',
    ],
  })
    .argument('<document/edition>', say({ en: 'the edition', ru: 'редакция' }))
    .option(
      '--tsa <URL>',
      say({
        en: 'ask this timestamping authority; may be repeated',
        ru: 'запросить метку времени у этого центра; можно повторить',
      }),
      listed,
      [],
    )
    .option(
      '--request <file>',
      say({
        en: 'write the request for a timestamp to this file, to be carried by hand',
        ru: 'записать запрос метки времени в этот файл, чтобы передать его самому',
      }),
    )
    .option(
      '--response <file>',
      say({
        en: 'store this answer of an authority, or a detached signature (CMS) of seal.json; may be repeated',
        ru: 'сохранить этот ответ центра или отделённую подпись (CMS) под seal.json; можно повторить',
      }),
      listed,
      [],
    )
    .option(
      '--name <name>',
      say({
        en: 'the name in seal.<name>.tsr (default: of the authority or the file)',
        ru: 'имя в seal.<имя>.tsr (по умолчанию от центра или файла)',
      }),
    )
    .action((asked: string, _options, command: Command) => witness(session, asked, command));
}

const NOTES: Wording = {
  en: `Answers are believed by the root certificates in content/witnesses.pem: put in those of the
authorities that you trust, from their own sites. docs/proof.md says what a witness proves.`,
  ru: `Ответам верят по корневым сертификатам в content/witnesses.pem: поместите туда сертификаты
центров, которым доверяете, взяв их с сайтов самих центров. Что это доказывает: docs/proof.md.`,
};

async function witness(session: Session, asked: string, command: Command): Promise<void> {
  const { request, response, tsa, name, ...options } = command.optsWithGlobals<WitnessOptions>();
  if (tsa.length === 0 && response.length === 0 && request === undefined) throw nothingAsked();
  for (const url of tsa) assertUrl(url);
  const scene = settings(session.env, options);
  const { content, problems } = await checkedContent(scene);
  const text = editionTarget(asked, scene.contentFolder, content);
  const { sealToWitness } = await import('../reports/witness.ts');
  const seal = sealToWitness(text, problems);
  if (request !== undefined) await writeRequest(session, request, seal);
  const handed = [...(await answersFrom(tsa, seal, name)), ...(await filesAt(response, name))];
  const stored = await store(session, handed, text, seal, content.authorities, scene);
  session.finish(stored ? 0 : 1);
}

async function writeRequest(session: Session, file: string, seal: SourceFile): Promise<void> {
  const [{ timestampRequest }, { writeFileWhole }] = await Promise.all([
    import('../../edition/witness/timestamp.ts'),
    import('../../store/write.ts'),
  ]);
  await writeFileWhole(file, timestampRequest(seal.bytes));
  session.out(
    session.say({
      en: `Request: ${file}\nSend it to an authority, for example:\n  curl -H "Content-Type: application/timestamp-query" --data-binary @${file} https://freetsa.org/tsr > seal.tsr\nThen store the answer with --response seal.tsr.\n`,
      ru: `Запрос: ${file}\nОтправьте его в центр, например:\n  curl -H "Content-Type: application/timestamp-query" --data-binary @${file} https://freetsa.org/tsr > seal.tsr\nЗатем сохраните ответ: --response seal.tsr.\n`,
    }),
  );
}

async function answersFrom(
  urls: readonly string[],
  seal: SourceFile,
  name: string | undefined,
): Promise<readonly Handed[]> {
  if (urls.length === 0) return [];
  const [{ askAuthority, AuthorityError }, { timestampRequest }, { witnessName }] =
    await Promise.all([
      import('../../store/ask-authority.ts'),
      import('../../edition/witness/timestamp.ts'),
      import('../reports/witness.ts'),
    ]);
  const request = timestampRequest(seal.bytes);
  const handed: Handed[] = [];
  for (const url of urls) {
    try {
      const bytes = await askAuthority(url, request);
      handed.push({ from: url, name: witnessName(name ?? new URL(url).hostname), bytes });
    } catch (error) {
      if (error instanceof AuthorityError) throw new UsageError(error.texts);
      throw error;
    }
  }
  return handed;
}

async function filesAt(
  paths: readonly string[],
  name: string | undefined,
): Promise<readonly Handed[]> {
  const [{ readIfThere }, { witnessName }] = await Promise.all([
    import('../../delivery/published-files.ts'),
    import('../reports/witness.ts'),
  ]);
  const handed: Handed[] = [];
  for (const path of paths) {
    const bytes = await readIfThere(path);
    if (!bytes) throw nothingAt(path);
    handed.push({ from: path, name: witnessName(name ?? basename(path, extname(path))), bytes });
  }
  return handed;
}

/** @returns whether nothing was refused */
async function store(
  session: Session,
  handed: readonly Handed[],
  edition: EditionText,
  seal: SourceFile,
  authorities: Parameters<typeof import('../reports/witness.ts').storedWitness>[3],
  scene: Settings,
): Promise<boolean> {
  const [{ storedWitness }, { writeFileWhole }] = await Promise.all([
    import('../reports/witness.ts'),
    import('../../store/write.ts'),
  ]);
  let text = edition;
  let isGood = true;
  for (const one of handed) {
    const { witness, bytes } = storedWitness(one, text, seal, authorities);
    const { path, verdict } = witness;
    if (verdict.kind === 'refused') {
      isGood = false;
      const problem = {
        rule: 'witness/sound',
        severity: 'error',
        place: { file: one.from, line: 1, column: 1 },
        message: verdict.messages,
      } as const;
      session.out(problemsText([problem], (file) => file, session));
      session.err(`${session.say(notStored(one.from))}\n`);
      continue;
    }
    if (bytes) {
      await writeFileWhole(join(scene.contentFolder, path), bytes);
      text = { ...text, files: [...text.files, { path, bytes }] };
    }
    session.out(storedText(witness, bytes !== undefined, shownPath(scene, path), session));
  }
  return isGood;
}

function notStored(from: string): Wording {
  return { en: `Not stored: ${from}`, ru: `Не сохранено: ${from}` };
}

function assertUrl(url: string): void {
  if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return;
  throw new UsageError({
    en: `--tsa is "${url}"; expected the address of a timestamping authority: https://freetsa.org/tsr`,
    ru: `--tsa имеет значение «${url}»; нужен адрес центра меток времени: https://freetsa.org/tsr`,
  });
}

function nothingAsked(): UsageError {
  return new UsageError({
    en: 'name an authority with --tsa <URL>, or carry the files by hand: --request <file>, then --response <file>',
    ru: 'укажите центр в --tsa <URL> или передайте файлы сами: --request <файл>, затем --response <файл>',
  });
}
