import type { Command } from 'commander';
import type { FoundSite } from '../../delivery/found-site.ts';
import { type Settings, settings } from '../../store/settings.ts';
import type { Problem } from '../../text/problem.ts';
import { type CheckedContent, checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { headVerdictsText } from '../print/heads.ts';
import { jsonText, problemsJson } from '../print/json.ts';
import { problemsText } from '../print/problems.ts';
import { progressPrinter } from '../print/progress.ts';
import { fileVerdictText, sealVerdictsText } from '../print/seals.ts';
import { siteVerdictText, unbuiltText } from '../print/site.ts';
import type { FileVerdict, SealVerdict } from '../reports/seals.ts';
import type { SiteVerdict, Unbuilt } from '../reports/site.ts';
import {
  type CommonOptions,
  type JsonOption,
  type Session,
  UsageError,
  type Wording,
} from '../session.ts';
import { nothingAt, siteTarget } from '../site-target.ts';
import { assertOrigin, embedInOption } from './build.ts';

interface VerifyOptions extends CommonOptions, JsonOption {
  readonly site?: string;
  readonly head: readonly string[];
  readonly witnesses?: string;
  readonly embedIn: readonly string[];
}

export function verifyCommand(session: Session): Command {
  const { say } = session;
  const command = policyCommand(session, 'verify', {
    en: 'Recomputes every digest and reports whether each seal is intact.',
    ru: 'Пересчитывает контрольные суммы и сообщает, целы ли печати.',
    notes: LIST_NOTES,
    examples: [
      'verify',
      'verify Downloads/2022-02-22.md',
      'verify --head 2a6f009bb391657810e8ad4da9c5a0a117ff1def52119fae7dd5ba344056a655',
      'verify --site dist',
      'verify --site site.sha256 --today 2026-11-23',
    ],
  })
    .argument(
      '[file]',
      say({
        en: 'also compare a downloaded .md file with the sealed texts',
        ru: 'сверить также скачанный файл .md с текстами, скреплёнными печатью',
      }),
    )
    .option(
      '--site <folder-or-list>',
      say({
        en: 'also rebuild the site and name every file of this one that differs, is missing or is extra; a list has a path or address and its SHA-256 on each line',
        ru: 'также собрать сайт заново и назвать каждый файл этого сайта, который отличается, отсутствует или лишний; в списке на каждой строке путь или адрес и SHA-256',
      }),
    );
  command
    .option(
      '--head <digest>',
      say({
        en: 'the SHA-256 of a seal.json, kept elsewhere, that must still be among the seals; may be repeated',
        ru: 'SHA-256 файла seal.json, сохранённая в другом месте: такая печать должна найтись; можно повторить',
      }),
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .option(
      '--witnesses <file>',
      say({
        en: 'believe the certificates in this PEM file instead of content/witnesses.pem',
        ru: 'верить сертификатам из этого файла PEM вместо content/witnesses.pem',
      }),
    );
  return embedInOption(command, session)
    .option('--json', say({ en: 'print JSON', ru: 'вывести JSON' }))
    .action((file: string | undefined, _options, command: Command) =>
      verify(session, file, command.optsWithGlobals<VerifyOptions>()),
    );
}

const LIST_NOTES: Wording = {
  en: `Pass --embed-in as the site was built. Make a list on the server, or from downloaded
addresses; then only those are compared:
  cd /var/www/site && find . -type f -exec sha256sum {} + -o ! -type d -print > ~/site.sha256
  echo "$address $(curl -s "$address" | sha256sum | cut -c -64)" >> addresses.sha256
A list does not say for which day the site was built: today is assumed, or the day of --today.`,
  ru: `В --embed-in укажите то же, с чем собирали сайт. Список создаётся там, где лежит сайт, или
по скачанным адресам; тогда сверяются только они:
  cd /var/www/site && find . -type f -exec sha256sum {} + -o ! -type d -print > ~/site.sha256
  echo "$address $(curl -s "$address" | sha256sum | cut -c -64)" >> addresses.sha256
По нему не видно, на какой день собран сайт: это сегодня или день из --today.`,
};

async function verify(
  session: Session,
  file: string | undefined,
  { json, site, embedIn, head, witnesses, ...options }: VerifyOptions,
): Promise<void> {
  for (const origin of embedIn) assertOrigin(origin);
  const { say } = session;
  const scene = settings(session.env, options);
  const { today } = scene;
  const found = site === undefined ? undefined : await siteTarget(site);
  const checked = await checkedContent(scene, witnesses);
  const [{ errorsBeside, sealVerdicts }, { headVerdicts }] = await Promise.all([
    import('../reports/seals.ts'),
    import('../reports/heads.ts'),
  ]);
  const seals = sealVerdicts(checked.content, checked.problems, today);
  const heads = headVerdicts(head, seals);
  const beside = errorsBeside(checked.content, checked.problems);
  const isNoneChecked = seals.every(({ verdict }) => verdict === 'draft');
  const onFile = file === undefined ? undefined : await verdictOnFile(file, checked, scene);
  const shown = (path: string) => shownPath(scene, path);
  if (!json) {
    session.out(sealVerdictsText(seals, shown, session));
    session.out(headVerdictsText(heads, session));
    session.out(problemsText(beside, shown, session));
    if (isNoneChecked) session.err(`${say(NONE_CHECKED)}\n`);
    if (onFile) session.out(fileVerdictText(onFile, session));
  }
  const onSite =
    site !== undefined && found
      ? await verdictOnSite(session, site, found, checked, scene, embedIn)
      : undefined;
  if (json) {
    const located = <T extends { readonly problems: readonly Problem[] }>(verdict: T) => ({
      ...verdict,
      problems: problemsJson(verdict.problems, shown),
    });
    session.out(
      jsonText({
        today,
        seals: seals.map(located),
        heads,
        problems: problemsJson(beside, shown),
        file: onFile ?? null,
        site: onSite && 'problems' in onSite ? located(onSite) : (onSite ?? null),
      }),
    );
  } else if (onSite) {
    session.out(
      'problems' in onSite
        ? unbuiltText(onSite, shown, session)
        : siteVerdictText(onSite, today, session),
    );
  }
  const isGood =
    !isNoneChecked &&
    beside.length === 0 &&
    seals.every(isSound) &&
    heads.every(({ edition }) => edition !== null) &&
    (!onFile || onFile.verdict === 'as-sealed') &&
    (!onSite || ('isIntact' in onSite && onSite.isIntact));
  session.finish(isGood ? 0 : 1);
}

/** A draft needs no seal; whatever is beside a seal must be true. */
function isSound({ verdict, problems }: SealVerdict): boolean {
  return (verdict === 'intact' || verdict === 'draft') && problems.length === 0;
}

const NONE_CHECKED: Wording = {
  en: 'There is no seal to check; the content folder can be given with --content',
  ru: 'Нет ни одной печати, проверять нечего; папку с текстами можно указать в --content',
};

async function verdictOnFile(
  file: string,
  { content }: CheckedContent,
  { today }: Settings,
): Promise<FileVerdict> {
  const [{ kindAt, readIfThere }, { fileVerdict, sealedTexts }] = await Promise.all([
    import('../../delivery/published-files.ts'),
    import('../reports/seals.ts'),
  ]);
  const sealed = sealedTexts(
    content.library.documents.flatMap(({ editions }) => editions),
    today,
  );
  if (sealed.length === 0) {
    throw new UsageError({
      en: 'no public edition is sealed, so there is nothing to compare the file with',
      ru: 'нет ни одной обнародованной редакции с печатью, сверять не с чем',
    });
  }
  if ((await kindAt(file)) === 'folder') {
    throw new UsageError({
      en: `${file} is a folder; if it is a built site, write --site ${file}`,
      ru: `${file} — папка; если это собранный сайт, напишите --site ${file}`,
    });
  }
  const bytes = await readIfThere(file);
  if (!bytes) throw nothingAt(file);
  return fileVerdict(sealed, file, bytes);
}

async function verdictOnSite(
  session: Session,
  name: string,
  found: FoundSite,
  { content }: CheckedContent,
  { today }: Settings,
  embedAncestors: readonly string[],
): Promise<SiteVerdict | Unbuilt> {
  const [{ checkContent }, { rebuiltSite }, { dayOfRebuild, siteVerdict }] = await Promise.all([
    import('../../check/check.ts'),
    import('../../delivery/rebuild.ts'),
    import('../reports/site.ts'),
  ]);
  const asOf = dayOfRebuild(found, today);
  // As of that day: what became public since may have had errors then.
  const errors = checkContent(content, asOf).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { site: name, problems: errors };
  const progress = progressPrinter(session, () => performance.now());
  try {
    const rebuilt = await rebuiltSite({
      content,
      today: asOf,
      embedAncestors,
      onProgress: progress.show,
    });
    return siteVerdict({ name, found, rebuilt, asOf, today });
  } finally {
    progress.end();
  }
}
