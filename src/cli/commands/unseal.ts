import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import { editionPath } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { editionTarget } from '../target.ts';

export function unsealCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'unseal', {
    en: 'Takes the seal off an edition that is not public yet, so that it can be corrected.',
    ru: 'Снимает печать с редакции, которая ещё не обнародована, чтобы её можно было исправить.',
    notes: {
      en: 'From its day of publication an edition never changes, and its seal stays.',
      ru: 'Со дня обнародования редакция не меняется, и печать с неё не снимается.',
    },
    examples: ['unseal privacy/2026-12-01'],
  })
    .argument('<document/edition>', say({ en: 'the edition', ru: 'редакция' }))
    .action((asked: string, _options, command: Command) => unseal(session, asked, command));
}

async function unseal(session: Session, asked: string, command: Command): Promise<void> {
  const scene = settings(session.env, command.optsWithGlobals<CommonOptions>());
  const { content } = await checkedContent(scene);
  const [{ SEAL_FILE, sealFile, sealFileDigest }, seals, { writeFileWhole }] = await Promise.all([
    import('../../edition/seal.ts'),
    import('../../edition/seal-list.ts'),
    import('../../store/write.ts'),
  ]);
  const text = editionTarget(asked, scene.contentFolder, content);
  const name = editionPath(text);
  if (!sealFile(text)) {
    throw new UsageError({
      en: `${name} is not sealed`,
      ru: `на редакции ${name} печати нет`,
    });
  }
  const document = content.library.documents.find(({ id }) => id === text.document);
  const ordered = inOrderOfForce(document?.editions ?? []);
  const edition = ordered.find(({ date }) => date === text.date);
  if (!document || !edition) {
    throw new UsageError({
      en: `the day of publication of ${name} cannot be read; correct document.yaml and edition.yaml first: npm run policy -- check ${name}`,
      ru: `не прочитать день обнародования редакции ${name}; сначала исправьте document.yaml и edition.yaml: npm run policy -- check ${name}`,
    });
  }
  if (edition.published <= scene.today) {
    throw new UsageError({
      en: `${name} is public since ${edition.published} and never changes; make a new edition instead: npm run policy -- new YYYY-MM-DD`,
      ru: `редакция ${name} обнародована ${edition.published} и больше не меняется; создайте новую: npm run policy -- new ГГГГ-ММ-ДД`,
    });
  }
  const later = ordered.slice(ordered.indexOf(edition) + 1).find((one) => sealFile(one));
  if (later) {
    throw new UsageError({
      en: `the seal of ${editionPath(later)} rests on that of ${name}; take it off first: npm run policy -- unseal ${editionPath(later)}`,
      ru: `на печать редакции ${name} опирается печать ${editionPath(later)}; сначала снимите её: npm run policy -- unseal ${editionPath(later)}`,
    });
  }
  const list = document.seals ?? [];
  const listed = seals.listedSeals(list).get(text.date);
  if (listed !== undefined && listed !== sealFileDigest(text)) {
    throw new UsageError({
      en: `${name} has another seal than ${text.document}/${seals.SEAL_LIST_FILE} lists; restore both from history`,
      ru: `у редакции ${name} не та печать, что записана в ${text.document}/${seals.SEAL_LIST_FILE}; верните оба файла из истории репозитория`,
    });
  }
  await rm(join(scene.contentFolder, name, SEAL_FILE));
  // The list after it: without the file, a listed seal can be made again or taken off again.
  if (listed !== undefined) {
    await writeFileWhole(
      join(scene.contentFolder, text.document, seals.SEAL_LIST_FILE),
      new TextEncoder().encode(seals.sealListJson(seals.appended(list, text.date, null))),
    );
  }
  session.out(
    session.say({
      en: `The seal of ${name} was taken off, and ${shownPath(scene, text.document)}/${seals.SEAL_LIST_FILE} says so. The edition is a draft again; it becomes public on ${edition.published} only if it is sealed.\nNext: correct it, then npm run policy -- seal ${name}\n`,
      ru: `Печать с редакции ${name} снята, это записано в ${shownPath(scene, text.document)}/${seals.SEAL_LIST_FILE}. Редакция снова черновик и ${edition.published} будет обнародована, только если снова поставить печать.\nДалее: исправьте её и выполните npm run policy -- seal ${name}\n`,
    }),
  );
}
