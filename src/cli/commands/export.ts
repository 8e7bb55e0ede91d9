import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { chronicleOf, editionsBetween, inOrderOfForce } from '../../edition/chronicle.ts';
import { type Edition, type EditionText, editionPath } from '../../edition/library.ts';
import type { DocxSubject } from '../../formats/docx/view.ts';
import type { LoadedContent } from '../../store/load.ts';
import { type Settings, settings } from '../../store/settings.ts';
import { isCivilDate } from '../../text/civil-date.ts';
import { bilingual, isLanguage, LANGUAGES, type Language } from '../../text/language.ts';
import { hasErrors, type Problem } from '../../text/problem.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { problemsText } from '../print/problems.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import {
  documentTarget,
  editionTarget,
  type KnownEdition,
  knownEdition,
  problemsWithin,
} from '../target.ts';

interface ExportOptions extends CommonOptions {
  readonly docx?: boolean;
  readonly document?: string;
  readonly against?: string;
  readonly language: 'kk' | 'ru' | 'both';
  readonly out?: string;
  readonly force?: boolean;
}

export function exportCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'export', {
    en: 'Writes an edition as a Word file, on request with tracked changes against another edition.',
    ru: 'Сохраняет редакцию в файле Word, при необходимости с исправлениями относительно другой редакции.',
    examples: [
      'export privacy/2026-12-01 --docx',
      'export privacy/2026-12-01 --docx --against 2022-02-22',
      'export 2026-12-01 --docx --language ru --out policy.docx',
    ],
    notes: {
      en: `In Word, accepting all changes gives the text of the edition, and rejecting all gives the text
of the one that it is compared with. docs/word.md says what is in the file.`,
      ru: `Если в Word принять все исправления, получится текст самой редакции, если отклонить —
текст той, с которой она сравнивается. Что есть в файле, описано в docs/word.md.`,
    },
  })
    .argument('<document/edition>', say({ en: 'the edition', ru: 'редакция' }))
    .option('--docx', say({ en: 'as a Word file', ru: 'в формате Word' }))
    .option(
      '--document <id>',
      say({
        en: 'the document of an edition named by its date alone (default: the only one)',
        ru: 'документ, если редакция названа только датой (по умолчанию единственный)',
      }),
    )
    .option(
      '--against <edition>',
      say({
        en: 'show as tracked changes what differs from this earlier edition',
        ru: 'показать исправлениями отличия от этой, более ранней редакции',
      }),
    )
    .addOption(
      new Option(
        '--language <kk|ru|both>',
        say({
          en: 'one language, or both side by side (default: both)',
          ru: 'один язык или оба рядом (по умолчанию both)',
        }),
      )
        .choices([...LANGUAGES, 'both'])
        .default('both'),
    )
    .option(
      '--out <file>',
      say({
        en: 'the file to write, or the folder for it (default: a name made of the edition, here)',
        ru: 'файл, который нужно создать, или папка для него (по умолчанию здесь, с именем по редакции)',
      }),
    )
    .option(
      '--force',
      say({ en: 'replace the file if it exists', ru: 'заменить файл, если он уже есть' }),
    )
    .action((asked: string, _options, command: Command) =>
      exportEdition(session, asked, command.optsWithGlobals<ExportOptions>()),
    );
}

async function exportEdition(
  session: Session,
  asked: string,
  options: ExportOptions,
): Promise<void> {
  if (!options.docx) {
    throw new UsageError({
      en: 'choose the format of the file: add --docx',
      ru: 'укажите формат файла: добавьте --docx',
    });
  }
  const scene = settings(session.env, options);
  const { content, problems } = await checkedContent(scene);
  const named = (name: string): EditionText =>
    editionTarget(
      isCivilDate(name) ? `${documentTarget(options.document, content)}/${name}` : name,
      scene.contentFolder,
      content,
    );
  const texts = [named(asked), ...(options.against === undefined ? [] : [named(options.against)])];
  const blocking = texts.flatMap((text) => notInWord(text, content, problems));
  if (hasErrors(blocking)) {
    session.out(`${problemsText(blocking, (path) => shownPath(scene, path), session)}\n`);
    session.err(
      `${session.say({
        en: 'Not exported: a Word file cannot hold this. Fix the errors above first.',
        ru: 'Файл не создан: в Word этого не передать. Сначала исправьте ошибки, названные выше.',
      })}\n`,
    );
    session.finish(1);
    return;
  }
  const [edition, against] = texts.map((text) => knownEdition(text, content));
  if (!edition) return;
  const languages = isLanguage(options.language) ? [options.language] : LANGUAGES;
  const subject = await subjectOf(edition, against, languages, scene);
  const path = await freePath(options, fileName(subject, options.language));
  const [{ editionDocx }, { docxView }, { writeFileWhole }] = await Promise.all([
    import('../../formats/docx/edition.ts'),
    import('../../formats/docx/view.ts'),
    import('../../store/write.ts'),
  ]);
  const bytes = editionDocx(docxView(subject));
  await writeFileWhole(path, bytes);
  session.out(writtenText(path, bytes.length, subject, session));
}

/** What would be left out of a Word file in silence. */
function notInWord(
  text: EditionText,
  { problems: reading }: LoadedContent,
  problems: readonly Problem[],
): readonly Problem[] {
  const isLost = (problem: Problem) =>
    ['format/raw-html', 'format/image'].includes(problem.rule) || reading.includes(problem);
  return problemsWithin(problems, editionPath(text)).filter(isLost);
}

async function subjectOf(
  { document, edition }: KnownEdition,
  against: KnownEdition | undefined,
  languages: readonly Language[],
  { today }: Settings,
): Promise<DocxSubject> {
  const subject = { document, edition, languages, isDraft: edition.published > today };
  if (!against) return subject;
  assertEarlier(document.editions, against, edition);
  const { redline } = await import('../../redline/redline.ts');
  const chronicle = chronicleOf(document.editions, today, { drafts: true });
  const through = editionsBetween(chronicle, against.edition.date, edition.date);
  const redlines = bilingual((language) => redline(against.edition, edition, language, through));
  return { ...subject, against: { edition: against.edition, redlines } };
}

function assertEarlier(
  editions: readonly Edition[],
  { document, edition: older }: KnownEdition,
  newer: Edition,
): void {
  const [one, other] = [editionPath(newer), editionPath(older)];
  if (document.id !== newer.document) {
    throw new UsageError({
      en: `${one} and ${other} are editions of different documents`,
      ru: `${one} и ${other} — редакции разных документов`,
    });
  }
  if (older === newer) {
    throw new UsageError({
      en: `${one} is compared with itself; leave out --against, or name an earlier edition`,
      ru: `${one} сравнивается сама с собой; уберите --against или укажите более раннюю редакцию`,
    });
  }
  const ordered = inOrderOfForce(editions);
  if (ordered.indexOf(older) > ordered.indexOf(newer)) {
    throw new UsageError({
      en: `${other} applies after ${one}; write: export ${other} --docx --against ${one}`,
      ru: `${other} действует после ${one}; напишите: export ${other} --docx --against ${one}`,
    });
  }
}

/** `privacy-2026-12-01-ru.docx`, `privacy-2026-12-01-against-2022-02-22.docx` */
function fileName({ edition, against }: DocxSubject, language: ExportOptions['language']): string {
  const parts = [
    edition.document,
    edition.date,
    ...(against ? ['against', against.edition.date] : []),
    ...(language === 'both' ? [] : [language]),
  ];
  return `${parts.join('-')}.docx`;
}

/** @throws UsageError when the file cannot be written there, or exists */
async function freePath({ out, force }: ExportOptions, name: string): Promise<string> {
  const { kindAt } = await import('../../delivery/published-files.ts');
  const isFolder = out !== undefined && (await kindAt(out)) === 'folder';
  const path = out === undefined ? name : isFolder ? join(out, name) : out;
  const folder = dirname(path);
  if ((await kindAt(folder)) !== 'folder') {
    throw new UsageError({
      en: `there is no folder ${folder}; make it, or choose another file with --out`,
      ru: `нет папки ${folder}; создайте её или укажите другой файл параметром --out`,
    });
  }
  const existing = await kindAt(path);
  if (existing === 'folder') {
    throw new UsageError({
      en: `${path} is a folder; choose another file with --out`,
      ru: `${path} — папка; укажите другой файл параметром --out`,
    });
  }
  if (existing && !force) {
    throw new UsageError({
      en: `${path} exists; add --force to replace it, or choose another file with --out`,
      ru: `файл ${path} уже есть; добавьте --force, чтобы заменить его, или укажите другой файл параметром --out`,
    });
  }
  return path;
}

function writtenText(
  path: string,
  length: number,
  { edition, against, languages }: DocxSubject,
  { say }: Session,
): string {
  const size = `${Math.ceil(length / 1000)}`;
  const compared = against?.edition.date;
  const isBoth = languages.length > 1;
  return say({
    en: `Wrote ${path} (${size} kB): ${editionPath(edition)}, ${isBoth ? 'Kazakh and Russian' : languages[0] === 'kk' ? 'Kazakh' : 'Russian'}${compared ? `, with tracked changes against ${compared}` : ''}.\n`,
    ru: `Создан файл ${path} (${size} кБ): ${editionPath(edition)}, ${isBoth ? 'на казахском и русском языках' : languages[0] === 'kk' ? 'на казахском языке' : 'на русском языке'}${compared ? `, с исправлениями относительно редакции ${compared}` : ''}.\n`,
  });
}
