import { join } from 'node:path';
import type { Command } from 'commander';
import { editionPath, type SealListEntry } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { hasErrors } from '../../text/problem.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { approvalsText } from '../print/approvals.ts';
import { problemsText, summaryText } from '../print/problems.ts';
import type { CommonOptions, Session } from '../session.ts';
import { editionTarget } from '../target.ts';

export function sealCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'seal', {
    en: 'Seals a checked edition: from then on it never changes.',
    ru: 'Скрепляет проверенную редакцию печатью: после этого она не меняется.',
    examples: ['seal privacy/2026-12-01'],
  })
    .argument('<document/edition>', say({ en: 'the edition', ru: 'редакция' }))
    .action((asked: string, _options, command: Command) => seal(session, asked, command));
}

async function seal(session: Session, asked: string, command: Command): Promise<void> {
  const scene = settings(session.env, command.optsWithGlobals<CommonOptions>());
  const { content, problems } = await checkedContent(scene);
  const { foundationProblems, sealableEdition } = await import('../reports/sealing.ts');
  const text = editionTarget(asked, scene.contentFolder, content);
  const sealable = sealableEdition(text, content.library);
  const blocking = foundationProblems(text, sealable?.before ?? [], problems);
  if (hasErrors(blocking) || !sealable) {
    const shown = (path: string) => shownPath(scene, path);
    const summary = summaryText(blocking, 1 + (sealable?.before.length ?? 0), session);
    session.out(`${problemsText(blocking, shown, session)}\n${summary}\n`);
    session.err(
      `${session.say({
        en: 'Not sealed: fix the errors above first.',
        ru: 'Печать не поставлена: сначала исправьте ошибки, названные выше.',
      })}\n`,
    );
    session.finish(1);
    return;
  }
  const { missingApprovals } = await import('../reports/approvals.ts');
  const missing = missingApprovals(sealable.edition, content.library);
  if (missing && !sealable.isSealed) {
    session.err(`${approvalsText(missing, session)}\n`);
    session.finish(1);
    return;
  }
  const [{ SEAL_FILE, sealFileDigest, sealJson, sealOf, sha256 }, seals, { writeFileWhole }] =
    await Promise.all([
      import('../../edition/seal.ts'),
      import('../../edition/seal-list.ts'),
      import('../../store/write.ts'),
    ]);
  const path = `${editionPath(text)}/${SEAL_FILE}`;
  const { published, effective } = sealable.edition;
  const { isSealed } = sealable;
  const json = sealJson(sealOf(text, sealable.before.at(-1)));
  const document = content.library.documents.find(({ id }) => id === text.document);
  // A first list has the seals that were made before there was one.
  const earlier = sealable.before.reduce<readonly SealListEntry[]>((list, one) => {
    const digest = sealFileDigest(one);
    return digest === undefined
      ? list
      : seals.appended(list, { edition: one.date, published: one.published, seal: digest });
  }, []);
  const list = document?.seals ?? earlier;
  const write = (name: string, content: string) =>
    writeFileWhole(join(scene.contentFolder, name), new TextEncoder().encode(content));
  const digest = (isSealed && sealFileDigest(text)) || sha256(json);
  // The list first: a seal that is listed but not written can be made again.
  if (seals.listedSeals(list).get(text.date)?.seal !== digest) {
    const longer = seals.appended(list, { edition: text.date, published, seal: digest });
    await write(`${text.document}/${seals.SEAL_LIST_FILE}`, seals.sealListJson(longer));
  }
  const name = editionPath(text);
  const file = `${text.document}/${seals.SEAL_LIST_FILE}`;
  if (isSealed) {
    session.out(
      session.say({
        en: `${name} is sealed already; its seal and those before it are now listed in ${shownPath(scene, file)}.\nNext: commit that file.\n`,
        ru: `Редакция ${name} уже скреплена печатью; её печать и прежние записаны в ${shownPath(scene, file)}.\nДалее: внесите этот файл в репозиторий.\n`,
      }),
    );
    return;
  }
  await write(path, json);
  const isOpen = published > scene.today;
  session.out(
    session.say({
      en: `Sealed ${name}: ${shownPath(scene, path)}\nPublic from ${published}, in force from ${effective}.\nNext: commit the folder of the edition and ${shownPath(scene, file)}, the list of seals. ${isOpen ? `From ${published} this edition never changes; until then the seal can be taken off: npm run policy -- unseal ${name}` : 'From now on this edition never changes.'}\nThe seal shows any later change, but not since when it has been there. That takes a witness:\n  npm run policy -- witness ${name} --tsa <URL>\n`,
      ru: `Редакция ${name} скреплена печатью: ${shownPath(scene, path)}\nДата обнародования: ${published}, действует с: ${effective}.\nДалее: внесите в репозиторий папку редакции и список печатей ${shownPath(scene, file)}. ${isOpen ? `С ${published} эта редакция не меняется; до этого дня печать можно снять: npm run policy -- unseal ${name}` : 'Теперь эта редакция не меняется.'}\nПо печати видно любое изменение, но не видно, с какого времени она есть. Для этого нужен свидетель:\n  npm run policy -- witness ${name} --tsa <URL>\n`,
    }),
  );
}
