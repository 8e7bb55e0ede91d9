import { resolve } from 'node:path';
import type { Command } from 'commander';
import { chronicleOf, editionsBetween } from '../../edition/chronicle.ts';
import { type Edition, type EditionText, editionPath } from '../../edition/library.ts';
import type { LoadedContent } from '../../store/load.ts';
import { type Settings, settings } from '../../store/settings.ts';
import { isCivilDate } from '../../text/civil-date.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { editionTarget, knownEdition, refuseUnreadable } from '../target.ts';

interface SheetOptions extends CommonOptions {
  readonly against?: string;
  readonly out?: string;
}

export function reviewSheetCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'review-sheet', {
    en: 'Writes a sheet to print and sign: both languages with their changes and key words marked.',
    ru: 'Создаёт лист для печати и подписи: оба языка, изменения и ключевые слова отмечены.',
    examples: [
      'review-sheet privacy/2026-12-01',
      'review-sheet privacy/2026-12-01 --out sheet.pdf',
      'review-sheet privacy/2026-12-01 --against 2022-02-22 --out sheet.html',
    ],
    notes: {
      en: 'The sheet is in the language of --lang: one HTML file that needs nothing else or, with --out sheet.pdf,\na PDF. Both are A4 landscape.',
      ru: 'Лист составлен на языке --lang: один самодостаточный файл HTML или, с --out list.pdf, файл PDF.\nОба рассчитаны на A4, альбомная ориентация.',
    },
  })
    .argument('<document/edition>', say({ en: 'the edition', ru: 'редакция' }))
    .option(
      '--against <edition>',
      say({
        en: 'the earlier edition to compare with (default: the one before)',
        ru: 'более ранняя редакция для сравнения (по умолчанию предыдущая)',
      }),
    )
    .option(
      '--out <file>',
      say({
        en: 'the file to write; an older one is replaced (default: a name made of the edition, here)',
        ru: 'файл, который нужно создать, прежний заменяется (по умолчанию здесь, с именем по редакции)',
      }),
    )
    .action((asked: string, _options, command: Command) =>
      writeSheet(session, asked, command.optsWithGlobals<SheetOptions>()),
    );
}

async function writeSheet(session: Session, asked: string, options: SheetOptions): Promise<void> {
  const scene = settings(session.env, options);
  const [{ loadContent }, { writeFileWhole }] = await Promise.all([
    import('../../store/load.ts'),
    import('../../store/write.ts'),
  ]);
  const content = await loadContent(scene.contentFolder);
  const text = editionTarget(asked, scene.contentFolder, content);
  refuseUnreadable(text, content.problems);
  const { document, edition } = knownEdition(text, content);
  const chronicle = chronicleOf(document.editions, scene.today, { drafts: true });
  const index = chronicle.entries.findIndex((entry) => entry.edition === edition);
  const before = chronicle.entries.slice(0, index).map((entry) => entry.edition);
  const against =
    options.against === undefined
      ? before.at(-1)
      : earlierEdition(options.against, text, before, scene, content);
  if (against) refuseUnreadable(against, content.problems);
  const subject = {
    document,
    edition,
    against,
    through: against ? editionsBetween(chronicle, against.date, edition.date) : [edition],
    today: scene.today,
    language: session.language,
  };
  const path = options.out ?? `review-sheet-${document.id}-${edition.date}.html`;
  const isPdf = path.toLowerCase().endsWith('.pdf');
  await writeFileWhole(resolve(path), await (isPdf ? pdfOf(subject) : htmlOf(subject)));
  const next = isPdf
    ? {
        en: 'Next: print it, A4 landscape, and sign it.',
        ru: 'Далее: распечатайте его (A4, альбомная ориентация) и подпишите.',
      }
    : {
        en: 'Next: open it in a browser and print it, A4 landscape; --out <name>.pdf makes a PDF.',
        ru: 'Далее: откройте его в браузере и распечатайте, A4, альбомная ориентация; --out <имя>.pdf создаёт PDF.',
      };
  session.out(
    session.say({
      en: `Wrote ${path}: ${editionPath(edition)}${against ? ` against ${against.date}` : ''}.\n${next.en}\n`,
      ru: `Создан ${path}: ${editionPath(edition)}${against ? ` в сравнении с ${against.date}` : ''}.\n${next.ru}\n`,
    }),
  );
}

type Subject = import('../../site/review-sheet-view.ts').ReviewSheetSubject;

async function htmlOf(subject: Subject): Promise<Uint8Array> {
  const { reviewSheet } = await import('../../site/review-sheet.ts');
  return new TextEncoder().encode(await reviewSheet(subject));
}

async function pdfOf(subject: Subject): Promise<Uint8Array> {
  const [{ printedSheet }, { createPdfCompiler }] = await Promise.all([
    import('../../site/review-sheet-print.ts'),
    import('../../formats/pdf/compiler.ts'),
  ]);
  return (await createPdfCompiler()).sheet(printedSheet(subject));
}

/** @throws UsageError when it is not an earlier edition of the same document */
function earlierEdition(
  asked: string,
  { document, date }: EditionText,
  before: readonly Edition[],
  { contentFolder }: Settings,
  content: LoadedContent,
): Edition {
  const name = isCivilDate(asked) ? `${document}/${asked}` : asked;
  const wanted = editionPath(editionTarget(name, contentFolder, content));
  const found = before.find((edition) => editionPath(edition) === wanted);
  if (found) return found;
  const names = before.map(editionPath).join(', ');
  throw new UsageError({
    en: `${wanted} does not apply before ${document}/${date}; choose one of: ${names || 'none'}`,
    ru: `${wanted} применяется не раньше ${document}/${date}; выберите одну из: ${names || 'таких нет'}`,
  });
}
