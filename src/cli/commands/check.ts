import { type Command, Option } from 'commander';
import { editionPath } from '../../edition/library.ts';
import { ContentFolderError } from '../../store/content-files.ts';
import { type Settings, settings } from '../../store/settings.ts';
import { hasErrors } from '../../text/problem.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { annotations } from '../print/annotations.ts';
import { jsonText, problemsJson } from '../print/json.ts';
import { problemsText, summaryText } from '../print/problems.ts';
import { type CommonOptions, type JsonOption, type Session, UsageError } from '../session.ts';
import { contentTarget, problemsWithin } from '../target.ts';

interface CheckOptions extends CommonOptions, JsonOption {
  readonly format: 'text' | 'github' | 'sarif';
  readonly staged?: boolean;
  readonly watch?: boolean;
}

export function checkCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'check', {
    en: 'Checks the texts and reports every problem.',
    ru: 'Проверяет тексты и перечисляет все замечания.',
    examples: [
      'check',
      'check privacy/2026-12-01',
      'check --watch',
      'check --staged',
      'check --format github',
      'check --format sarif > check.sarif',
      'check --json',
    ],
  })
    .argument(
      '[document[/edition]]',
      say({ en: 'only this document or edition', ru: 'только этот документ или редакция' }),
    )
    .addOption(
      new Option(
        '--format <text|github|sarif>',
        say({
          en: 'github: annotations for a pull request; sarif: a file for editors and platforms',
          ru: 'github: пометки на строках изменений; sarif: файл для редакторов и платформ',
        }),
      )
        .choices(['text', 'github', 'sarif'])
        .default('text'),
    )
    .option('--json', say({ en: 'print JSON', ru: 'вывести JSON' }))
    .option(
      '--staged',
      say({
        en: 'check what the next commit has, for a hook of Git',
        ru: 'проверить то, что войдёт в следующий коммит (для хука Git)',
      }),
    )
    .option(
      '--watch',
      say({ en: 'check again after each save', ru: 'проверять заново после каждого сохранения' }),
    )
    .action((asked: string | undefined, _options, command: Command) =>
      check(session, asked, command),
    );
}

async function check(session: Session, asked: string | undefined, command: Command): Promise<void> {
  const options = command.optsWithGlobals<CheckOptions>();
  const scene = settings(session.env, options);
  if (options.staged && options.watch) {
    throw new UsageError({
      en: '--watch looks at the files and --staged at the next commit; choose one',
      ru: '--watch следит за файлами, а --staged смотрит на следующий коммит; выберите одно',
    });
  }
  if (options.watch) await watched(session, asked, options, scene);
  else if (options.staged) await checkStaged(session, asked, options, scene);
  else await checkOnce(session, asked, options, scene);
}

/** @param scene whose folder is checked; `shownAs` is the one that the user knows it by */
async function checkOnce(
  session: Session,
  asked: string | undefined,
  options: CheckOptions,
  scene: Settings,
  shownAs: Settings = scene,
): Promise<void> {
  const { content, problems: all } = await checkedContent(scene);
  const target = asked && contentTarget(asked, shownAs.contentFolder, content);
  const problems = target ? problemsWithin(all, target) : all;
  const editions = content.texts
    .map(editionPath)
    .filter((path) => !target || `${path}/`.startsWith(`${target}/`));
  const shown = (path: string) => shownPath(shownAs, path);
  const summary = `${summaryText(problems, editions.length, session)}\n`;
  if (options.json) {
    const { today } = scene;
    session.out(jsonText({ today, editions, problems: problemsJson(problems, shown) }));
  } else if (options.format === 'github') {
    session.out(annotations(problems, shown, session.language) + summary);
  } else if (options.format === 'sarif') {
    const { sarifText } = await import('../print/sarif.ts');
    session.out(sarifText(problems, shown, session.language));
  } else {
    const text = problemsText(problems, shown, session);
    session.out(text ? `${text}\n${summary}` : summary);
  }
  session.finish(hasErrors(problems) ? 1 : 0);
}

async function checkStaged(
  session: Session,
  asked: string | undefined,
  options: CheckOptions,
  scene: Settings,
): Promise<void> {
  const { withStagedContent } = await import('../staged-content.ts');
  const checked = await withStagedContent(scene.contentFolder, async (contentFolder) => {
    await checkOnce(session, asked, options, { ...scene, contentFolder }, scene);
    return true;
  });
  if (checked) return;
  session.err(
    `${session.say({
      en: `Nothing is staged in ${scene.contentFolder}.`,
      ru: `В ${scene.contentFolder} ничего не подготовлено к коммиту.`,
    })}\n`,
  );
}

async function watched(
  session: Session,
  asked: string | undefined,
  options: CheckOptions,
  scene: Settings,
): Promise<void> {
  const { onEachChange } = await import('../watched-folder.ts');
  const { say, out, err, colors } = session;
  await onEachChange(scene.contentFolder, async () => {
    out(`${colors.dim(say({ en: 'Checking …', ru: 'Проверка …' }))}\n`);
    try {
      await checkOnce(session, asked, options, scene);
    } catch (error) {
      // The edition may come back, as when it is renamed.
      if (!(error instanceof UsageError || error instanceof ContentFolderError)) throw error;
      err(`${error instanceof UsageError ? say(error.wording) : error.message}\n`);
    }
    const { contentFolder: folder } = scene;
    out(
      `${colors.dim(say({ en: `Watching ${folder} (Ctrl+C stops)`, ru: `Слежу за ${folder} (Ctrl+C — остановить)` }))}\n\n`,
    );
  });
  session.finish(0);
}
