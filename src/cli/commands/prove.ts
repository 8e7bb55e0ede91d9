import type { Command } from 'commander';
import { editionPath } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { checkedContent } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { nothingAt } from '../site-target.ts';
import { editionTarget } from '../target.ts';

interface ProveOptions extends CommonOptions {
  readonly out?: string;
  readonly consent?: string;
}

export function proveCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'prove', {
    en: 'Packs all that proves an edition: texts, seals, witnesses, and how to check them without us.',
    ru: 'Собирает всё, чем доказывается редакция: тексты, печати, свидетельства и порядок проверки без нас.',
    examples: [
      'prove privacy/2022-02-22',
      'prove privacy/2022-02-22 --consent record.json --out evidence.zip',
    ],
  })
    .argument('<document/edition>', say({ en: 'the edition', ru: 'редакция' }))
    .option(
      '--out <file>',
      say({
        en: 'the zip file to write (default: <document>-<edition>-proof.zip)',
        ru: 'файл zip, который нужно записать (по умолчанию <документ>-<редакция>-proof.zip)',
      }),
    )
    .option(
      '--consent <file>',
      say({
        en: 'add this consent record, which must name a checksum of the edition',
        ru: 'добавить эту запись о согласии; в ней должна быть контрольная сумма редакции',
      }),
    )
    .action((asked: string, _options, command: Command) => prove(session, asked, command));
}

async function prove(session: Session, asked: string, command: Command): Promise<void> {
  const { out, consent: consentPath, ...options } = command.optsWithGlobals<ProveOptions>();
  const scene = settings(session.env, options);
  const { content, problems } = await checkedContent(scene);
  const text = editionTarget(asked, scene.contentFolder, content);
  const name = editionPath(text);
  const [{ readIfThere }, { consentOf, provable }, { proofFiles }, { zipped }, { writeFileWhole }] =
    await Promise.all([
      import('../../delivery/published-files.ts'),
      import('../reports/proof.ts'),
      import('../../formats/proof/files.ts'),
      import('../../formats/proof/zip.ts'),
      import('../../store/write.ts'),
    ]);
  const subject = provable(text, content, problems, scene.today);
  const record = consentPath === undefined ? undefined : await readIfThere(consentPath);
  if (consentPath !== undefined && !record) throw nothingAt(consentPath);
  const consent = record && consentOf(record, subject.entry.edition, consentPath ?? '');
  const files = proofFiles({ ...subject, ...(consent && { consent }) });
  const path = out ?? `${name.replace('/', '-')}-proof.zip`;
  if (path === '') {
    throw new UsageError({
      en: '--out is empty; pass the name of the zip file',
      ru: 'параметр --out пуст; укажите имя файла zip',
    });
  }
  await writeFileWhole(path, zipped(files));
  session.out(
    session.say({
      en: `Wrote ${path}: ${files.length} files. VERIFY.txt in it says how to check ${name} with sha256sum and openssl.\n`,
      ru: `Записан ${path}, файлов: ${files.length}. Как проверить ${name} программами sha256sum и openssl, сказано в нём в VERIFY.txt.\n`,
    }),
  );
}
