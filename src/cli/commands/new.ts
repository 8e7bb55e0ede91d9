import { join } from 'node:path';
import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import type { EditionText } from '../../edition/library.ts';
import type { LoadedContent } from '../../store/load.ts';
import { settings } from '../../store/settings.ts';
import { type CivilDate, isCivilDate } from '../../text/civil-date.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';

interface NewOptions extends CommonOptions {
  readonly document: string;
  readonly from?: string;
}

export function newCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'new', {
    en: 'Creates the folder of a new edition with the texts of the latest one.',
    ru: 'Создаёт папку новой редакции с текстами последней.',
    examples: ['new 2026-12-01', 'new 2026-12-01 --from 2022-02-22'],
  })
    .argument('<date>', say({ en: 'its date, YYYY-MM-DD', ru: 'её дата, ГГГГ-ММ-ДД' }))
    .option(
      '--document <id>',
      say({ en: 'the document (default: privacy)', ru: 'документ (по умолчанию privacy)' }),
      'privacy',
    )
    .option(
      '--from <date>',
      say({ en: 'copy the texts of this edition', ru: 'взять тексты этой редакции' }),
    )
    .action((date: string, _options, command: Command) => makeNew(session, date, command));
}

async function makeNew(session: Session, asked: string, command: Command): Promise<void> {
  const options = command.optsWithGlobals<NewOptions>();
  const scene = settings(session.env, options);
  const date = day(asked);
  const [{ loadContent }, { newEditionFiles }, { writeFolderWhole }] = await Promise.all([
    import('../../store/load.ts'),
    import('../../store/new-edition.ts'),
    import('../../store/write.ts'),
  ]);
  const content = await loadContent(scene.contentFolder);
  const { document } = options;
  const from = sourceEdition(content, document, options.from);
  if (content.texts.some((text) => text.document === document && text.date === date)) {
    throw new UsageError({
      en: `${document}/${date} exists already; choose another date, or delete that folder if nobody needs it`,
      ru: `${document}/${date} уже есть; выберите другую дату или удалите ту папку, если она не нужна`,
    });
  }
  const path = `${document}/${date}`;
  await writeFolderWhole(join(scene.contentFolder, path), newEditionFiles(from));
  const folder = shownPath(scene, path);
  session.out(
    session.say({
      en: `Created ${folder} with the texts of ${from.date}.\nNext: fill in ${folder}/edition.yaml, edit the texts in kk and ru, then: npm run policy -- check ${path}\n`,
      ru: `Создана папка ${folder} с текстами редакции ${from.date}.\nДалее: заполните ${folder}/edition.yaml, исправьте тексты в kk и ru, затем: npm run policy -- check ${path}\n`,
    }),
  );
}

function day(asked: string): CivilDate {
  if (isCivilDate(asked)) return asked;
  throw new UsageError({
    en: `"${asked}" is not a date; write it as YYYY-MM-DD, for example 2026-12-01`,
    ru: `«${asked}» — не календарная дата; запишите её в виде ГГГГ-ММ-ДД, например 2026-12-01`,
  });
}

/** The edition to copy: the one asked for, else the last to come into force. */
function sourceEdition(
  { library, texts }: LoadedContent,
  document: string,
  asked: string | undefined,
): EditionText {
  const own = texts.filter((text) => text.document === document);
  if (own.length === 0) {
    const known = [...new Set(texts.map((text) => text.document))].join(', ');
    throw new UsageError({
      en: `no document "${document}" has an edition to copy; available: ${known || 'none'}`,
      ru: `нет документа «${document}» с редакцией, которую можно скопировать; есть: ${known || 'ничего'}`,
    });
  }
  if (asked !== undefined) {
    const found = own.find((text) => text.date === asked);
    if (found) return found;
    const dates = own.map((text) => text.date).join(', ');
    throw new UsageError({
      en: `there is no edition ${document}/${asked} to copy; available: ${dates}`,
      ru: `нет редакции ${document}/${asked}, которую можно скопировать; есть: ${dates}`,
    });
  }
  const editions = library.documents.find(({ id }) => id === document)?.editions ?? [];
  const latest = inOrderOfForce(editions).at(-1);
  if (latest) return latest;
  throw new UsageError({
    en: `no edition of "${document}" is valid; fix what "npm run policy -- check ${document}" reports, or choose one to copy with --from`,
    ru: `во всех редакциях «${document}» есть ошибки; исправьте то, на что укажет «npm run policy -- check ${document}», или выберите редакцию параметром --from`,
  });
}
