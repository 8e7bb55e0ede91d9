import { join } from 'node:path';
import type { Command } from 'commander';
import { type EditionText, editionPath } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { draftTarget } from './import.ts';

export function confirmCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'confirm', {
    en: 'Confirms the section ids in the review.yaml of a draft, as corrected there.',
    ru: 'Подтверждает коды разделов из review.yaml черновика с внесёнными туда правками.',
    examples: ['confirm privacy/2026-12-15'],
  })
    .argument('<document/edition>', say({ en: 'the draft', ru: 'черновик' }))
    .action((asked: string, _options, command: Command) => confirm(session, asked, command));
}

async function confirm(session: Session, asked: string, command: Command): Promise<void> {
  const scene = settings(session.env, command.optsWithGlobals<CommonOptions>());
  const [{ loadContent }, { confirmedFiles, renamings }, { recoverReplaced, replaceFolderWhole }] =
    await Promise.all([
      import('../../store/load.ts'),
      import('../reports/confirm.ts'),
      import('../../store/write.ts'),
    ]);
  await recoverReplaced(scene.contentFolder);
  const content = await loadContent(scene.contentFolder);
  const draft = draftTarget(asked, scene.contentFolder, content);
  const path = editionPath(draft);
  const shown = shownPath(scene, path);
  const { review } = draft;
  if (!review) {
    const isBroken = draft.files.some((file) => file.path === `${path}/review.yaml`);
    throw new UsageError(
      isBroken
        ? {
            en: `${shown}/review.yaml has mistakes; see: npm run policy -- check ${path}`,
            ru: `в ${shown}/review.yaml есть ошибки; см. npm run policy -- check ${path}`,
          }
        : {
            en: `${path} has no review.yaml: there is nothing to confirm`,
            ru: `у ${path} нет review.yaml: подтверждать нечего`,
          },
    );
  }
  refuseDoubled(draft);
  const renamed = renamings(draft);
  await replaceFolderWhole(join(scene.contentFolder, path), confirmedFiles(draft));
  const left = review.comments.filter(({ resolved }) => !resolved).length;
  session.out(
    [
      session.say({
        en: `Confirmed ${review.ids.length} ids of ${shown}.`,
        ru: `Подтверждено кодов в ${shown}: ${review.ids.length}.`,
      }),
      ...renamed.map(({ from, to }) => `  ${from} → ${to}`),
      left === 0
        ? session.say({
            en: `review.yaml is gone. Next: npm run policy -- check ${path}`,
            ru: `Файл review.yaml удалён. Далее: npm run policy -- check ${path}`,
          })
        : session.say({
            en: `review.yaml still has ${left} open comments. Next: npm run policy -- check ${path}`,
            ru: `В review.yaml остались примечания без ответа: ${left}. Далее: npm run policy -- check ${path}`,
          }),
      '',
    ].join('\n'),
  );
}

/** @throws UsageError when a corrected id is that of another section */
function refuseDoubled(draft: EditionText): void {
  const asked = draft.review?.ids ?? [];
  const moved = new Map(asked.map(({ proposed, id }) => [proposed, id ?? proposed]));
  const own = [...new Set([...draft.sections.kk, ...draft.sections.ru].map(({ id }) => id))];
  const ids = own.map((id) => moved.get(id) ?? id);
  const doubled = ids.find((id, i) => ids.indexOf(id) !== i);
  if (doubled === undefined) return;
  throw new UsageError({
    en: `two sections would have the id "${doubled}"; give one another id in review.yaml`,
    ru: `код «${doubled}» был бы у двух разделов; укажите одному из них другой в review.yaml`,
  });
}
