import { join } from 'node:path';
import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import type { EditionText } from '../../edition/library.ts';
import { folderProblem } from '../../store/layout.ts';
import type { LoadedContent } from '../../store/load.ts';
import { type Settings, settings } from '../../store/settings.ts';
import { type CivilDate, isCivilDate } from '../../text/civil-date.ts';
import { editDistance } from '../../text/near.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { documentIds, documentTarget } from '../target.ts';

interface NewOptions extends CommonOptions {
  readonly document?: string;
  readonly from?: string;
}

export function newCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'new', {
    en: 'Creates the folder of a new edition with the texts of the latest one, or of the first edition of a new document.',
    ru: 'Создаёт папку новой редакции с текстами последней или первой редакции нового документа.',
    examples: [
      'new 2026-12-01',
      'new 2026-12-01 --from 2022-02-22',
      'new 2027-01-01 --document terms',
    ],
  })
    .argument('<date>', say({ en: 'its date, YYYY-MM-DD', ru: 'её дата, ГГГГ-ММ-ДД' }))
    .option(
      '--document <id>',
      say({
        en: 'the document (default: the only one)',
        ru: 'документ (по умолчанию единственный)',
      }),
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
  const document = documentTarget(options.document, content);
  const path = `${document}/${date}`;
  if (!content.texts.some((text) => text.document === document)) {
    if (options.from !== undefined) throw nothingToCopy(document, options.from, []);
    await makeFirst(session, scene, document, date, content);
    return;
  }
  const from = sourceEdition(content, document, options.from);
  if (content.texts.some((text) => text.document === document && text.date === date)) {
    throw new UsageError({
      en: `${document}/${date} exists already; choose another date, or delete that folder if nobody needs it`,
      ru: `${document}/${date} уже есть; выберите другую дату или удалите ту папку, если она не нужна`,
    });
  }
  await writeFolderWhole(join(scene.contentFolder, path), newEditionFiles(from));
  const folder = shownPath(scene, path);
  session.out(
    session.say({
      en: `Created ${folder} with the texts of ${from.date}.\nNext: fill in ${folder}/edition.yaml, edit the texts in kk and ru, then: npm run policy -- check ${path}\n`,
      ru: `Создана папка ${folder} с текстами редакции ${from.date}.\nДалее: заполните ${folder}/edition.yaml, исправьте тексты в kk и ru, затем: npm run policy -- check ${path}\n`,
    }),
  );
}

/** The first edition of a document, with its `document.yaml` where there is none. */
async function makeFirst(
  session: Session,
  scene: Settings,
  document: string,
  date: CivilDate,
  content: LoadedContent,
): Promise<void> {
  refuseName(document, content);
  const [{ documentRecord, firstEditionFiles }, { writeFolderWhole }, { kindAt }] =
    await Promise.all([
      import('../../store/new-document.ts'),
      import('../../store/write.ts'),
      import('../../delivery/published-files.ts'),
    ]);
  const at = (path: string) => join(scene.contentFolder, path);
  const isNew = (await kindAt(at(document))) !== 'folder';
  const record = documentRecord(content.library.documents[0]?.contact);
  const yaml = { path: 'document.yaml', bytes: new TextEncoder().encode(record) };
  const edition = firstEditionFiles();
  if (isNew) {
    const inside = edition.map(({ path, bytes }) => ({ path: `${date}/${path}`, bytes }));
    await writeFolderWhole(at(document), [yaml, ...inside]);
  } else {
    if (!(await kindAt(at(`${document}/document.yaml`)))) {
      const { writeFileWhole } = await import('../../store/write.ts');
      await writeFileWhole(at(`${document}/document.yaml`), yaml.bytes);
    }
    await writeFolderWhole(at(`${document}/${date}`), edition);
  }
  const path = `${document}/${date}`;
  const [folder, shownYaml] = [
    shownPath(scene, path),
    shownPath(scene, `${document}/document.yaml`),
  ];
  session.out(
    session.say({
      en: `Created ${folder}, the first edition of the document "${document}".\nNext: fill in ${shownYaml} and ${folder}/edition.yaml, write the texts in kk and ru (more sections: npm run policy -- insert <id> ${path} --after general), then: npm run policy -- check ${document}\n`,
      ru: `Создана папка ${folder}, первая редакция документа «${document}».\nДалее: заполните ${shownYaml} и ${folder}/edition.yaml, напишите тексты в kk и ru (ещё разделы: npm run policy -- insert <код> ${path} --after general), затем: npm run policy -- check ${document}\n`,
    }),
  );
}

/** @throws UsageError when no document can have that id, or it is another one misspelt */
function refuseName(document: string, content: LoadedContent): void {
  const known = documentIds(content);
  if (folderProblem(document) || document.includes('/')) {
    throw new UsageError({
      en: `"${document}" cannot be the id of a document: small Latin letters, digits and hyphens, such as terms; there are: ${known.join(', ') || 'none'}`,
      ru: `«${document}» не годится как код документа: нужны строчные латинские буквы, цифры и дефисы, например terms; есть: ${known.join(', ') || 'ничего'}`,
    });
  }
  const near = known.find((id) => id !== document && editDistance(id, document, 2) <= 2);
  if (near === undefined) return;
  throw new UsageError({
    en: `there is no document "${document}"; did you mean ${near}? If not, choose an id that differs more`,
    ru: `нет документа «${document}»; возможно, вы имели в виду ${near}? Если нет, выберите код, который отличается сильнее`,
  });
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
  if (asked !== undefined) {
    const found = own.find((text) => text.date === asked);
    if (found) return found;
    throw nothingToCopy(document, asked, own);
  }
  const editions = library.documents.find(({ id }) => id === document)?.editions ?? [];
  const latest = inOrderOfForce(editions).at(-1);
  if (latest) return latest;
  throw new UsageError({
    en: `no edition of "${document}" is valid; fix what "npm run policy -- check ${document}" reports, or choose one to copy with --from`,
    ru: `во всех редакциях «${document}» есть ошибки; исправьте то, на что укажет «npm run policy -- check ${document}», или выберите редакцию параметром --from`,
  });
}

function nothingToCopy(document: string, asked: string, own: readonly EditionText[]): UsageError {
  const dates = own.map((text) => text.date).join(', ');
  return new UsageError({
    en: `there is no edition ${document}/${asked} to copy; available: ${dates || 'none'}`,
    ru: `нет редакции ${document}/${asked}, которую можно скопировать; есть: ${dates || 'ничего'}`,
  });
}
