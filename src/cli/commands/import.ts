import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import { type EditionText, editionPath } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import { sectionIds } from '../../edition/succession.ts';
import type { LoadedContent } from '../../store/load.ts';
import { settings } from '../../store/settings.ts';
import { isCivilDate } from '../../text/civil-date.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { MessageLanguage } from '../../text/problem.ts';
import { isLossKind, LOSSES, type LossKind } from '../../word/losses.ts';
import { FileRefusal } from '../../word/refusal.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type IncomingFile, incomingFile } from '../incoming-files.ts';
import { changesText, lossesText, refusalText, summaryText } from '../print/import.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { documentIds, documentTarget, editionTarget } from '../target.ts';

export interface IncomingOptions extends CommonOptions {
  readonly changes?: 'accept' | 'reject';
  readonly drop?: string;
}

interface ImportOptions extends IncomingOptions {
  readonly date?: string;
  readonly document?: string;
  readonly from?: string;
  readonly into?: string;
}

export function importCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'import', {
    en: 'Makes a draft from the Word file or text that counsel sent, with the ids of the edition before.',
    ru: 'Создаёт черновик редакции из файла Word или текста от юристов, с кодами разделов прежней редакции.',
    examples: [
      'import policy.docx --date 2026-12-15',
      'import kk.docx ru.docx --date 2026-12-15 --changes accept',
      'import policy.txt --into privacy/2026-12-15',
      'import policy.docx --date 2026-12-15 --drop image,color',
    ],
    notes: {
      en: `The files: .docx, or .txt in UTF-8 or Windows-1251; both languages in one, or one file a language.\nKinds for --drop: ${kinds('en')}.\nMore: docs/word.md`,
      ru: `Файлы: .docx или .txt в UTF-8 или Windows-1251; оба языка в одном файле или по файлу на язык.\nВиды для --drop: ${kinds('ru')}.\nПодробнее: docs/word.md`,
    },
  })
    .argument('<file...>', say({ en: 'one or two files', ru: 'один или два файла' }))
    .option(
      '--date <date>',
      say({ en: 'date of the new draft, YYYY-MM-DD', ru: 'дата нового черновика, ГГГГ-ММ-ДД' }),
    )
    .option(
      '--document <id>',
      say({
        en: 'the document (default: the only one)',
        ru: 'документ (по умолчанию единственный)',
      }),
    )
    .option(
      '--from <edition>',
      say({
        en: 'inherit the ids of this edition (default: the latest)',
        ru: 'взять коды разделов этой редакции (по умолчанию последней)',
      }),
    )
    .option(
      '--into <draft>',
      say({ en: 'replace the texts of this draft', ru: 'заменить тексты этого черновика' }),
    )
    .addOption(changesOption(session))
    .option('--drop <kinds>', dropDescription(session))
    .action((paths: string[], _options, command: Command) => importFiles(session, paths, command));
}

/** `image (изображение), …` */
function kinds(language: MessageLanguage): string {
  return Object.entries(LOSSES)
    .map(([kind, { name }]) => `${kind} (${name[language]})`)
    .join(', ');
}

export function changesOption({ say }: Session): Option {
  return new Option(
    '--changes <accept|reject>',
    say({
      en: 'accept or reject the tracked changes of the file',
      ru: 'принять или отклонить исправления, отмеченные в файле',
    }),
  ).choices(['accept', 'reject']);
}

export function dropDescription({ say }: Session): string {
  return say({
    en: 'leave out what the site cannot show, by kind: image,color',
    ru: 'не переносить то, чего на сайте не бывает, по видам: image,color',
  });
}

async function importFiles(
  session: Session,
  paths: readonly string[],
  command: Command,
): Promise<void> {
  const options = command.optsWithGlobals<ImportOptions>();
  const dropped = droppedKinds(options.drop);
  const scene = settings(session.env, options);
  const [
    { loadContent },
    { draftOf },
    reports,
    { recoverReplaced, replaceFolderWhole, writeFolderWhole },
  ] = await Promise.all([
    import('../../store/load.ts'),
    import('../../word/draft.ts'),
    import('../reports/import.ts'),
    import('../../store/write.ts'),
  ]);
  await recoverReplaced(scene.contentFolder);
  const content = await loadContent(scene.contentFolder);
  const { document, date, into } = targetOf(options, scene.contentFolder, content);
  const before = editionBefore(options.from, document, date, scene.contentFolder, content);
  const files = await readAll(paths, session);
  if (!files) return session.finish(1);
  const flows = flowsOf(files, options.changes, session);
  if (!flows) return session.finish(1);
  const own = content.texts.filter((text) => text.document === document);
  const draft = draftOf({
    files: flows,
    ...(before && { before }),
    shown: [
      ...(into ? [into] : []),
      ...(before ? [before] : []),
      ...own.filter((one) => one !== before && one !== into),
    ],
    taken: new Set(own.flatMap((text) => (text === into ? [] : sectionIds(text)))),
    date,
  });
  const missing = LANGUAGES.find((language) =>
    draft.sections[language].every(({ source }) => source.trim() === '#' || source.trim() === ''),
  );
  if (missing) {
    session.err(`${session.say(MISSING[missing])}\n`);
    return session.finish(1);
  }
  const open = reports.openLosses(draft, dropped);
  if (open.length > 0) {
    session.out(refusedLosses(open, session));
    return session.finish(1);
  }
  const path = `${document}/${date}`;
  const lineage = reports.lineageRecords(draft.lineage);
  const made = reports.draftFiles(draft, lineage, into, {
    withComments: !dropped.has('comment'),
    isFirst: !before,
  });
  const folder = join(scene.contentFolder, path);
  await (into ? replaceFolderWhole(folder, made) : writeFolderWhole(folder, made));
  const shown = shownPath(scene, path);
  const shownDraft = dropped.has('comment') ? { ...draft, comments: [] } : draft;
  const remarks = files.flatMap((file) => file.remarks);
  session.out(
    `${session.say(
      before
        ? {
            en: `${into ? 'Replaced the texts of' : 'Made the draft'} ${shown}, with the ids of ${editionPath(before)}.`,
            ru: `${into ? 'Заменены тексты черновика' : 'Создан черновик'} ${shown}, коды разделов взяты из ${editionPath(before)}.`,
          }
        : {
            en: `${into ? 'Replaced the texts of' : 'Made the draft'} ${shown}, a first edition.`,
            ru: `${into ? 'Заменены тексты черновика' : 'Создан черновик'} ${shown}, первая редакция.`,
          },
    )}\n${summaryText(shownDraft, remarks, session)}${nextSteps(shown, path, { hasIds: shownDraft.ids.length > 0, isFilled: into !== undefined && 'effective' in into }, session)}`,
  );
}

export function nextSteps(
  shown: string,
  path: string,
  { hasIds, isFilled }: { readonly hasIds: boolean; readonly isFilled: boolean },
  { say }: Session,
): string {
  const fill = isFilled
    ? ''
    : say({ en: `fill in ${shown}/edition.yaml, and `, ru: `заполните ${shown}/edition.yaml и ` });
  const confirm = hasIds
    ? say({
        en: `look through the ids in ${shown}/review.yaml and run: npm run policy -- confirm ${path}; then `,
        ru: `проверьте коды разделов в ${shown}/review.yaml и выполните: npm run policy -- confirm ${path}; затем `,
      })
    : '';
  return say({
    en: `Next: ${confirm}${fill}run: npm run policy -- check ${path}\n`,
    ru: `Далее: ${confirm}${fill}выполните: npm run policy -- check ${path}\n`,
  });
}

/** @throws UsageError when `asked` names no kind */
export function droppedKinds(asked: string | undefined): ReadonlySet<LossKind> {
  const kinds = (asked ?? '')
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
  const known = Object.keys(LOSSES).join(', ');
  return new Set(
    kinds.map((kind): LossKind => {
      if (isLossKind(kind)) return kind;
      throw new UsageError({
        en: `--drop does not know "${kind}"; the kinds are: ${known}`,
        ru: `--drop не знает вида «${kind}»; виды: ${known}`,
      });
    }),
  );
}

/** @returns undefined when one of them cannot be read; why is printed */
export async function readAll(
  paths: readonly string[],
  session: Session,
): Promise<readonly IncomingFile[] | undefined> {
  const files: IncomingFile[] = [];
  for (const path of paths) {
    try {
      files.push(await incomingFile(path));
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      session.err(refusalText(path, error, session));
      return undefined;
    }
  }
  return files;
}

/** @returns undefined when tracked changes are left open; they are printed */
function flowsOf(
  files: readonly IncomingFile[],
  changes: ImportOptions['changes'],
  session: Session,
) {
  const open = files.filter(({ docx }) => docx && docx.changes.length > 0);
  if (open.length > 0 && changes === undefined) {
    for (const { name, docx } of open) {
      session.out(changesText(name, docx?.changes ?? [], session));
    }
    const count = open.reduce((sum, { docx }) => sum + (docx?.changes.length ?? 0), 0);
    session.err(
      `${session.say({
        en: `Nothing was made: the file has ${count} tracked changes that nobody decided. Accept or reject them in Word, or add --changes accept or --changes reject.`,
        ru: `Ничего не создано: в файле отмечены исправления (${count}), по которым не принято решение. Примите или отклоните их в Word либо добавьте --changes accept (принять все) или --changes reject (отклонить все).`,
      })}\n`,
    );
    return undefined;
  }
  try {
    return files.flatMap(({ docx, flow }) => {
      const read = docx ? docx.flow(() => changes !== 'reject') : flow;
      return read ? [{ flow: read }] : [];
    });
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    session.err(refusalText(files.map(({ name }) => name).join(', '), error, session));
    return undefined;
  }
}

export function refusedLosses(open: Parameters<typeof lossesText>[0], session: Session): string {
  const kinds = [...new Set(open.map(({ kind }) => kind))].join(',');
  return `${session.say({
    en: 'Nothing was made: the file has what the site cannot show.',
    ru: 'Ничего не создано: в файле есть то, чего на сайте не бывает.',
  })}\n${lossesText(open, session)}${session.say({
    en: `Take it out in Word, or leave it out with --drop ${kinds}\n`,
    ru: `Уберите это в Word или не переносите: --drop ${kinds}\n`,
  })}`;
}

const MISSING = {
  kk: {
    en: 'Nothing was made: no Kazakh text was found; pass the file with the Kazakh text too',
    ru: 'Ничего не создано: казахского текста не найдено; укажите и файл с казахским текстом',
  },
  ru: {
    en: 'Nothing was made: no Russian text was found; pass the file with the Russian text too',
    ru: 'Ничего не создано: русского текста не найдено; укажите и файл с русским текстом',
  },
} as const;

interface Target {
  readonly document: string;
  readonly date: EditionText['date'];
  readonly into?: EditionText;
}

/** @throws UsageError when the draft cannot be made or replaced there */
function targetOf(
  { date, into, ...options }: ImportOptions,
  contentFolder: string,
  content: LoadedContent,
): Target {
  if (into !== undefined) {
    const draft = draftTarget(into, contentFolder, content);
    if (date !== undefined && date !== draft.date) {
      throw new UsageError({
        en: `--date ${date} and --into ${into} name different days; leave one out`,
        ru: `--date ${date} и --into ${into} указывают разные дни; оставьте что-то одно`,
      });
    }
    return { document: draft.document, date: draft.date, into: draft };
  }
  if (date === undefined) {
    throw new UsageError({
      en: 'say which draft to make: --date YYYY-MM-DD for a new one, or --into <draft>',
      ru: 'укажите черновик: --date ГГГГ-ММ-ДД для нового или --into <черновик>',
    });
  }
  if (!isCivilDate(date)) {
    throw new UsageError({
      en: `"${date}" is not a date; write it as YYYY-MM-DD, for example 2026-12-15`,
      ru: `«${date}» — не календарная дата; запишите её в виде ГГГГ-ММ-ДД, например 2026-12-15`,
    });
  }
  const document = documentTarget(options.document, content);
  const known = documentIds(content);
  if (!known.includes(document)) {
    throw new UsageError({
      en: `there is no document "${document}"; make ${document}/document.yaml first, or choose one of: ${known.join(', ') || 'none'}`,
      ru: `нет документа «${document}»; сначала создайте ${document}/document.yaml или выберите: ${known.join(', ') || 'ничего нет'}`,
    });
  }
  const there = content.texts.find((text) => text.document === document && text.date === date);
  if (there) {
    throw new UsageError(
      sealFile(there)
        ? {
            en: `${document}/${date} is sealed and never changes; choose another date`,
            ru: `редакция ${document}/${date} скреплена печатью и не меняется; выберите другую дату`,
          }
        : {
            en: `${document}/${date} exists already; to replace its texts, use --into ${document}/${date}`,
            ru: `${document}/${date} уже есть; чтобы заменить тексты, укажите --into ${document}/${date}`,
          },
    );
  }
  return { document, date };
}

/** @throws UsageError when `asked` is no edition, or a sealed one */
export function draftTarget(
  asked: string,
  contentFolder: string,
  content: LoadedContent,
): EditionText {
  const draft = editionTarget(asked, contentFolder, content);
  if (!sealFile(draft)) return draft;
  const name = editionPath(draft);
  throw new UsageError({
    en: `${name} is sealed and never changes; choose a draft, or make one: npm run policy -- new YYYY-MM-DD`,
    ru: `редакция ${name} скреплена печатью и не меняется; укажите черновик или создайте его: npm run policy -- new ГГГГ-ММ-ДД`,
  });
}

/** The edition asked for, else the last to come into force before the draft. */
function editionBefore(
  asked: string | undefined,
  document: string,
  date: string,
  contentFolder: string,
  content: LoadedContent,
): EditionText | undefined {
  if (asked !== undefined) {
    const name = isCivilDate(asked) ? `${document}/${asked}` : asked;
    return editionTarget(name, contentFolder, content);
  }
  const editions = content.library.documents.find(({ id }) => id === document)?.editions ?? [];
  return inOrderOfForce(editions).findLast(
    (edition) => edition.date !== date && edition.date < date,
  );
}
