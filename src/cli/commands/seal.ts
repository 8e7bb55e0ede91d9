import { join } from 'node:path';
import type { Command } from 'commander';
import { editionPath } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { hasErrors } from '../../text/problem.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
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
  const [{ SEAL_FILE, sealJson, sealOf }, { writeFileWhole }] = await Promise.all([
    import('../../edition/seal.ts'),
    import('../../store/write.ts'),
  ]);
  const path = `${editionPath(text)}/${SEAL_FILE}`;
  const { published, effective } = sealable.edition;
  const json = sealJson(sealOf(text, sealable.before.at(-1)));
  await writeFileWhole(join(scene.contentFolder, path), new TextEncoder().encode(json));
  session.out(
    session.say({
      en: `Sealed ${editionPath(text)}: ${shownPath(scene, path)}\nPublic from ${published}, in force from ${effective}.\nNext: commit the folder of the edition. From now on this edition never changes.\nThe seal shows any later change, but not since when it has been there. That takes a witness:\n  npm run policy -- witness ${editionPath(text)} --tsa <URL>\n`,
      ru: `Редакция ${editionPath(text)} скреплена печатью: ${shownPath(scene, path)}\nДата обнародования: ${published}, действует с: ${effective}.\nДалее: внесите папку редакции в репозиторий. Теперь эта редакция не меняется.\nПо печати видно любое изменение, но не видно, с какого времени она есть. Для этого нужен свидетель:\n  npm run policy -- witness ${editionPath(text)} --tsa <URL>\n`,
    }),
  );
}
