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
      'review-sheet privacy/2026-12-01 --against 2022-02-22 --out sheet.html',
    ],
    notes: {
      en: 'The sheet is one HTML file, in the language of --lang. Open it in a browser; to get a PDF, print it\nand choose "Save as PDF", A4 landscape.',
      ru: 'Лист — один файл HTML на языке --lang. Откройте его в браузере; чтобы получить PDF, выберите печать\nи «Сохранить как PDF», A4, альбомная ориентация.',
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
  const [{ loadContent }, { reviewSheet }, { writeFileWhole }] = await Promise.all([
    import('../../store/load.ts'),
    import('../../site/review-sheet.ts'),
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
  const html = await reviewSheet({
    document,
    edition,
    against,
    through: against ? editionsBetween(chronicle, against.date, edition.date) : [edition],
    today: scene.today,
    language: session.language,
  });
  const path = options.out ?? `review-sheet-${document.id}-${edition.date}.html`;
  await writeFileWhole(resolve(path), new TextEncoder().encode(html));
  session.out(
    session.say({
      en: `Wrote ${path}: ${editionPath(edition)}${against ? ` against ${against.date}` : ''}.\nNext: open it in a browser and print it, A4 landscape; "Save as PDF" makes a PDF.\n`,
      ru: `Создан ${path}: ${editionPath(edition)}${against ? ` в сравнении с ${against.date}` : ''}.\nДалее: откройте его в браузере и распечатайте, A4, альбомная ориентация; «Сохранить как PDF» даёт PDF.\n`,
    }),
  );
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
