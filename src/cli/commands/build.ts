import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { settings } from '../../store/settings.ts';
import { hasErrors } from '../../text/problem.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { problemsText, summaryText } from '../print/problems.ts';
import { progressPrinter } from '../print/progress.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';

/** Options of the commands that build. */
export interface BuildOutput {
  /** The folder for the site. */
  readonly out: string;
  /** Origins whose pages may frame `/embed/`. */
  readonly embedIn: readonly string[];
  /** The cache folder; by default the project's own. */
  readonly cache?: string;
}

export function buildCommand(session: Session): Command {
  return buildOptions(
    policyCommand(session, 'build', {
      en: 'Checks the texts and builds the site.',
      ru: 'Проверяет тексты и собирает сайт.',
      examples: ['build', 'build --today 2026-12-01 --out preview'],
    }),
    session,
  ).action((_options, command: Command) => build(session, command));
}

export function embedInOption(command: Command, { say }: Session): Command {
  return command.option(
    '--embed-in <origin...>',
    say({
      en: 'sites whose pages may show /embed/ in a frame (default: none)',
      ru: 'сайты, которым можно показывать /embed/ во фрейме (по умолчанию никаким)',
    }),
    [],
  );
}

export function buildOptions(command: Command, session: Session): Command {
  const { say } = session;
  return embedInOption(command, session)
    .option(
      '--out <folder>',
      say({ en: 'output folder (default: dist)', ru: 'куда записать сайт (по умолчанию dist)' }),
      'dist',
    )
    .option(
      '--cache <folder>',
      say({
        en: 'cache of files that are slow to make (default: .build/cache)',
        ru: 'кэш файлов, которые долго создавать (по умолчанию .build/cache)',
      }),
    );
}

async function build(session: Session, command: Command): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions & BuildOutput>();
  session.finish((await builtSite(session, options)) ? 0 : 1);
}

/**
 * Checks the content, prints its problems and, unless there are errors, builds the site. On errors
 * the output folder is left as it was.
 * @returns whether the site was built
 */
export async function builtSite(
  session: Session,
  { out: output, embedIn, cache, ...options }: CommonOptions & BuildOutput,
): Promise<boolean> {
  const { say } = session;
  for (const origin of embedIn) assertOrigin(origin);
  const scene = settings(session.env, options);
  assertApart('--out', output, '--content', scene.contentFolder);
  if (cache !== undefined) {
    assertApart('--cache', cache, '--content', scene.contentFolder);
    assertApart('--cache', cache, '--out', output);
  }
  const { content, problems } = await checkedContent(scene);
  const report = problemsText(problems, (path) => shownPath(scene, path), session);
  const summary = summaryText(problems, content.texts.length, session);
  if (report) session.err(`${report}\n${summary}\n`);
  if (hasErrors(problems)) {
    session.err(
      `${say({
        en: `The site was not built; ${output} is unchanged.`,
        ru: `Сайт не собран; папка ${output} осталась прежней.`,
      })}\n`,
    );
    return false;
  }
  const [{ buildSite, CACHE_FOLDER }, { OutputLockedError }, { ForeignFolderError }] =
    await Promise.all([
      import('../../delivery/build.ts'),
      import('../../delivery/lock.ts'),
      import('../../delivery/output-folder.ts'),
    ]);
  const started = performance.now();
  const progress = progressPrinter(session, () => performance.now());
  try {
    await buildSite({
      ...scene,
      content,
      output,
      embedAncestors: embedIn,
      cacheFolder: cache ?? CACHE_FOLDER,
      onProgress: progress.show,
    });
  } catch (error) {
    if (error instanceof ForeignFolderError) {
      throw new UsageError({
        en: `${error.folder} has files that no build has made, and a build replaces the whole folder; choose another with --out, or empty it`,
        ru: `в ${error.folder} лежат файлы, созданные не сборкой, а сборка заменяет папку целиком; укажите другую параметром --out или очистите её`,
      });
    }
    if (!(error instanceof OutputLockedError)) throw error;
    throw new UsageError({
      en: `another build is writing to ${output} (process ${error.process}); wait for it, or choose another folder with --out. If no build is running, remove ${error.lock}`,
      ru: `в ${output} уже пишет другая сборка (процесс ${error.process}); дождитесь её или укажите другую папку параметром --out. Если её нет, удалите ${error.lock}`,
    });
  } finally {
    progress.end();
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  session.out(
    `${say({
      en: `The site is in ${output} (for ${scene.today}, ${seconds} s)`,
      ru: `Сайт собран в ${output} (на ${scene.today}, ${seconds} с)`,
    })}\n`,
  );
  return true;
}

/** @throws UsageError when the folder of `option` is that of `other` or is inside it */
function assertApart(option: string, inner: string, other: string, outer: string): void {
  const way = relative(resolve(outer), resolve(inner));
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return;
  throw new UsageError({
    en: `${option} is ${inner}, inside ${outer} (${other}); choose a folder outside it`,
    ru: `${option} указывает на ${inner} внутри ${outer} (${other}); укажите папку вне её`,
  });
}

/** @throws UsageError unless `text` is an origin: it goes into a header as it is */
export function assertOrigin(text: string): void {
  if (URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://')) return;
  throw new UsageError({
    en: `--embed-in is "${text}"; expected an origin such as https://app.example.com`,
    ru: `--embed-in имеет значение «${text}»; нужен адрес сайта без пути, например https://app.example.com`,
  });
}
