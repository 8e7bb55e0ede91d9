/** Commands that change which sections a draft has, in both languages at once. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import { type EditionText, editionPath, type SourceFile } from '../../edition/library.ts';
import { sealFile } from '../../edition/seal.ts';
import type { LoadedContent } from '../../store/load.ts';
import { settings } from '../../store/settings.ts';
import { SECTION_ID_PATTERN } from '../../text/section.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError, type Wording } from '../session.ts';
import { draftTarget } from './import.ts';

const DRAFT: Wording = {
  en: 'the draft (default: the only one)',
  ru: 'черновик (по умолчанию единственный)',
};

export function insertCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'insert', {
    en: 'Adds a section to a draft in both languages and numbers the sections anew.',
    ru: 'Добавляет раздел в черновик на обоих языках и нумерует разделы заново.',
    examples: ['insert cookies --after data'],
  })
    .argument('<id>', say({ en: 'its id', ru: 'его код' }))
    .argument('[document/edition]', say(DRAFT))
    .requiredOption(
      '--after <id>',
      say({ en: 'the section that it follows', ru: 'раздел, после которого он стоит' }),
    )
    .action((id: string, asked: string | undefined, _options, command: Command) =>
      change(session, asked, command, async (draft, { orderedIds, insertedFiles }) => {
        const { after } = command.opts<{ readonly after: string }>();
        const ids = orderedIds(draft);
        newId(id, ids);
        known(after, ids);
        return {
          files: insertedFiles(draft, id, after),
          done: {
            en: `Added the section "${id}" after "${after}": write its headings and texts`,
            ru: `Добавлен раздел «${id}» после «${after}»: напишите его заголовки и тексты`,
          },
        };
      }),
    );
}

export function renumberCommand(session: Session): Command {
  return policyCommand(session, 'renumber', {
    en: 'Numbers the sections of a draft from 00 without gaps, in both languages.',
    ru: 'Нумерует разделы черновика с 00 без пропусков на обоих языках.',
    examples: ['renumber', 'renumber privacy/2026-12-01'],
  })
    .argument('[document/edition]', session.say(DRAFT))
    .action((asked: string | undefined, _options, command: Command) =>
      change(session, asked, command, async (draft, { renumberedFiles }) => ({
        files: renumberedFiles(draft),
        done: { en: 'Numbered the sections anew', ru: 'Разделы пронумерованы заново' },
      })),
    );
}

export function renameCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'rename', {
    en: 'Gives a section of a draft another id: in file names, links, waivers and lineage.',
    ru: 'Меняет код раздела в черновике: в именах файлов, ссылках, исключениях и lineage.',
    examples: ['rename profiling personalisation'],
  })
    .argument('<old>', say({ en: 'its id now', ru: 'нынешний код' }))
    .argument('<new>', say({ en: 'its new id', ru: 'новый код' }))
    .argument('[document/edition]', say(DRAFT))
    .action((from: string, to: string, asked: string | undefined, _options, command: Command) =>
      change(session, asked, command, async (draft, { orderedIds, renamedFiles }, content) => {
        const ids = orderedIds(draft);
        known(from, ids);
        newId(to, ids);
        return {
          files: renamedFiles(draft, { from, to }, editionBefore(draft, content)),
          done: {
            en: `Renamed the section "${from}" to "${to}", with lineage where the edition before has it`,
            ru: `Раздел «${from}» переименован в «${to}»; если он был в прежней редакции, это записано в lineage`,
          },
        };
      }),
    );
}

type Reports = typeof import('../reports/sections.ts');
interface Change {
  readonly files: readonly SourceFile[];
  readonly done: Wording;
}

async function change(
  session: Session,
  asked: string | undefined,
  command: Command,
  make: (draft: EditionText, reports: Reports, content: LoadedContent) => Promise<Change>,
): Promise<void> {
  const scene = settings(session.env, command.optsWithGlobals<CommonOptions>());
  const [{ loadContent }, reports, { recoverReplaced, replaceFolderWhole }] = await Promise.all([
    import('../../store/load.ts'),
    import('../reports/sections.ts'),
    import('../../store/write.ts'),
  ]);
  await recoverReplaced(scene.contentFolder);
  const content = await loadContent(scene.contentFolder);
  const draft =
    asked === undefined ? onlyDraft(content) : draftTarget(asked, scene.contentFolder, content);
  const path = editionPath(draft);
  const { files, done } = await make(draft, reports, content);
  await replaceFolderWhole(join(scene.contentFolder, path), files);
  session.out(
    session.say({
      en: `${shownPath(scene, path)}: ${done.en}.\nNext: npm run policy -- check ${path}\n`,
      ru: `${shownPath(scene, path)}: ${done.ru}.\nДалее: npm run policy -- check ${path}\n`,
    }),
  );
}

/** @throws UsageError when there is no draft, or more than one */
function onlyDraft({ texts }: LoadedContent): EditionText {
  const drafts = texts.filter((text) => !sealFile(text));
  const [draft] = drafts;
  if (draft && drafts.length === 1) return draft;
  const names = drafts.map(editionPath).join(', ');
  throw new UsageError(
    draft
      ? { en: `name one of the drafts: ${names}`, ru: `укажите один из черновиков: ${names}` }
      : {
          en: 'there is no draft; make one: npm run policy -- new YYYY-MM-DD',
          ru: 'черновика нет; создайте его: npm run policy -- new ГГГГ-ММ-ДД',
        },
  );
}

function editionBefore(draft: EditionText, { library }: LoadedContent): EditionText | undefined {
  const editions = library.documents.find(({ id }) => id === draft.document)?.editions ?? [];
  return inOrderOfForce(editions).findLast(({ date }) => date < draft.date);
}

function known(id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  throw new UsageError({
    en: `there is no section "${id}"; available: ${ids.join(', ')}`,
    ru: `нет раздела «${id}»; есть: ${ids.join(', ')}`,
  });
}

function newId(id: string, ids: readonly string[]): void {
  if (!SECTION_ID_PATTERN.test(id))
    throw new UsageError({
      en: `"${id}" is no section id; write small Latin letters and hyphens, not ending in a number, such as third-parties`,
      ru: `«${id}» не годится как код раздела; нужны строчные латинские буквы и дефисы, не число в конце, например third-parties`,
    });
  if (ids.includes(id))
    throw new UsageError({
      en: `a section "${id}" exists already`,
      ru: `раздел «${id}» уже есть`,
    });
}
