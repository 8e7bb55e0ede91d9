import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import { editionPath } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { problemsText } from '../print/problems.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { editionTarget, problemsWithin } from '../target.ts';

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
  const { content, problems } = await checkedContent(scene);
  const [{ SEAL_FILE, sealFile }, seals, { writeFileWhole }] = await Promise.all([
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
  const list = document.seals ?? [];
  const listed = seals.listedSeals(list).get(text.date);
  // Whoever altered the day in edition.yaml did not alter the list.
  const published = listed?.published ?? edition.published;
  if (published <= scene.today) {
    throw new UsageError({
      en: `${name} is public since ${published} and never changes; make a new edition instead: npm run policy -- new YYYY-MM-DD`,
      ru: `редакция ${name} обнародована ${published} и больше не меняется; создайте новую: npm run policy -- new ГГГГ-ММ-ДД`,
    });
  }
  const later = ordered.slice(ordered.indexOf(edition) + 1).find((one) => sealFile(one));
  if (later) {
    throw new UsageError({
      en: `the seal of ${editionPath(later)} rests on that of ${name}; take it off first: npm run policy -- unseal ${editionPath(later)}`,
      ru: `на печать редакции ${name} опирается печать ${editionPath(later)}; сначала снимите её: npm run policy -- unseal ${editionPath(later)}`,
    });
  }
  const wrong = [name, `${text.document}/${seals.SEAL_LIST_FILE}`]
    .flatMap((path) => problemsWithin(problems, path))
    .filter(({ rule, severity }) => rule.startsWith('seals/') && severity === 'error');
  if (wrong.length > 0) {
    session.out(`${problemsText(wrong, (path) => shownPath(scene, path), session)}\n`);
    session.err(
      `${session.say({
        en: 'Not unsealed: fix the errors above first.',
        ru: 'Печать не снята: сначала исправьте ошибки, названные выше.',
      })}\n`,
    );
    session.finish(1);
    return;
  }
  await rm(join(scene.contentFolder, name, SEAL_FILE));
  // The list after it: without the file, a listed seal can be made again or taken off again.
  if (listed !== undefined) {
    await writeFileWhole(
      join(scene.contentFolder, text.document, seals.SEAL_LIST_FILE),
      new TextEncoder().encode(
        seals.sealListJson(
          seals.appended(list, {
            edition: text.date,
            published,
            seal: null,
            unsealed: scene.today,
          }),
        ),
      ),
    );
  }
  session.out(
    session.say({
      en: `The seal of ${name} was taken off, and ${shownPath(scene, text.document)}/${seals.SEAL_LIST_FILE} says so. The edition is a draft again; it becomes public on ${published} only if it is sealed.\nNext: commit the folder and the list before that day, correct the texts, then npm run policy -- seal ${name}\n`,
      ru: `Печать с редакции ${name} снята, это записано в ${shownPath(scene, text.document)}/${seals.SEAL_LIST_FILE}. Редакция снова черновик и ${published} будет обнародована, только если снова поставить печать.\nДалее: до этого дня внесите папку и список в репозиторий, исправьте тексты и выполните npm run policy -- seal ${name}\n`,
    }),
  );
}
