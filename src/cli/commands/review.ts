import { join } from 'node:path';
import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import { type EditionText, editionPath, type PolicyDocument } from '../../edition/library.ts';
import { textDigest } from '../../edition/seal.ts';
import { sectionIds } from '../../edition/succession.ts';
import { editionBookmark } from '../../formats/docx/bookmarks.ts';
import { authorOf } from '../../formats/docx/view.ts';
import { settings } from '../../store/settings.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { DocxFile } from '../../word/docx.ts';
import { FileRefusal } from '../../word/refusal.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { textDiff } from '../print/diff.ts';
import { changesText, refusalText, summaryText } from '../print/import.ts';
import { draftDiff } from '../reports/diff.ts';
import { type Session, UsageError } from '../session.ts';
import {
  changesOption,
  draftTarget,
  dropDescription,
  droppedKinds,
  type IncomingOptions,
  nextSteps,
  readAll,
  refusedLosses,
} from './import.ts';

interface ReviewOptions extends IncomingOptions {
  readonly into: string;
}

export function reviewCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'review', {
    en: 'Reads back a Word file that "policy export" made and counsel changed, into its draft.',
    ru: 'Переносит в черновик файл Word, созданный командой «policy export» и исправленный юристами.',
    examples: [
      'review privacy-2026-12-15.docx --into privacy/2026-12-15',
      'review privacy-2026-12-15.docx --into privacy/2026-12-15 --changes reject',
    ],
    notes: {
      en: 'Changes that counsel accepted or rejected are as they left them; those exported and left open stay in the draft. Changes that counsel tracked are accepted, or rejected with --changes reject.',
      ru: 'Исправления, которые юристы приняли или отклонили, остаются такими; выгруженные и нетронутые остаются в черновике. Отмеченные юристами исправления принимаются, а с --changes reject отклоняются.',
    },
  })
    .argument('<file>', say({ en: 'the .docx', ru: 'файл .docx' }))
    .requiredOption('--into <draft>', say({ en: 'the draft', ru: 'черновик' }))
    .addOption(changesOption(session))
    .option('--drop <kinds>', dropDescription(session))
    .action((path: string, _options, command: Command) => review(session, path, command));
}

async function review(session: Session, path: string, command: Command): Promise<void> {
  const options = command.optsWithGlobals<ReviewOptions>();
  const dropped = droppedKinds(options.drop);
  const scene = settings(session.env, options);
  const [{ loadContent }, { draftOf }, reports, lineages, { recoverReplaced, replaceFolderWhole }] =
    await Promise.all([
      import('../../store/load.ts'),
      import('../../word/draft.ts'),
      import('../reports/import.ts'),
      import('../reports/lineage-records.ts'),
      import('../../store/write.ts'),
    ]);
  await recoverReplaced(scene.contentFolder);
  const content = await loadContent(scene.contentFolder);
  const draft = draftTarget(options.into, scene.contentFolder, content);
  const name = editionPath(draft);
  const files = await readAll([path], session);
  const docx = files?.[0]?.docx;
  if (!files) return session.finish(1);
  if (!docx) {
    throw new UsageError({
      en: `"${path}" is no .docx; to read a text, use: npm run policy -- import ${path} --into ${name}`,
      ru: `«${path}» не .docx; чтобы прочитать текст, используйте: npm run policy -- import ${path} --into ${name}`,
    });
  }
  const own = content.texts.filter((text) => text.document === draft.document);
  const document = content.library.documents.find(({ id }) => id === draft.document);
  const base = baseOf(draft, document, own);
  const languages = languagesOf(docx);
  refuseOther(docx, draft, base, own, languages, path);
  const isOurs = oursIn(document, draft, languages);
  const theirs = docx.changes.filter((change) => !isOurs(change));
  const made = drafted();
  if (!made) return session.finish(1);
  const open = reports.openLosses(made, dropped);
  if (open.length > 0) {
    session.out(refusedLosses(open, session));
    return session.finish(1);
  }
  const sections = withOtherLanguage(made.sections, draft, languages);
  const now = new Set(LANGUAGES.flatMap((language) => sections[language].map(({ id }) => id)));
  const record = reports.textFile(draft, 'edition.yaml') ?? '';
  const lineage = lineages.composedLineage(
    lineages.recordedLineage(record),
    reports.lineageRecords(made.lineage),
    new Set(base ? sectionIds(base) : []),
    now,
  );
  const asked = (draft.review?.ids ?? []).filter(
    ({ proposed, id }) => id === undefined || now.has(proposed),
  );
  const written = reports.draftFiles({ ...made, sections, ids: made.ids }, lineage, draft, {
    withComments: !dropped.has('comment'),
    kept: asked,
  });
  await replaceFolderWhole(join(scene.contentFolder, name), written);
  const reloaded = (await loadContent(scene.contentFolder)).texts.find(
    (text) => editionPath(text) === name,
  );
  const shown = shownPath(scene, name);
  const summary = summaryText(
    dropped.has('comment') ? { ...made, comments: [] } : made,
    [],
    session,
  );
  session.out(
    [
      session.say({
        en: `Read ${path} back into ${shown}.`,
        ru: `Файл ${path} перенесён в черновик ${shown}.`,
      }),
      ...(theirs.length > 0
        ? [
            session.say(
              options.changes === 'reject'
                ? {
                    en: `Changes tracked by counsel, rejected: ${theirs.length}`,
                    ru: `Исправления юристов, отклонены: ${theirs.length}`,
                  }
                : {
                    en: `Changes tracked by counsel, accepted: ${theirs.length}`,
                    ru: `Исправления юристов, приняты: ${theirs.length}`,
                  },
            ),
            changesText(docx.name, theirs, session).trimEnd(),
          ]
        : []),
      summary.trimEnd(),
      session.say({ en: 'What changed in the draft:', ru: 'Что изменилось в черновике:' }),
      ...(reloaded
        ? LANGUAGES.map((language) =>
            textDiff(language, draftDiff(draft, reloaded, language, made.lineage), session),
          )
        : []),
      nextSteps(
        shown,
        name,
        { hasIds: made.ids.length > 0 || asked.length > 0, isFilled: 'effective' in draft },
        session,
      ),
    ].join('\n'),
  );

  function drafted() {
    try {
      const flow = docx?.flow((change) => isOurs(change) || options.changes !== 'reject');
      return (
        flow &&
        draftOf({
          files: [{ flow }],
          before: draft,
          shown: [draft, ...(base ? [base] : []), ...own],
          taken: new Set(own.flatMap(sectionIds)),
          date: draft.date,
          languages,
        })
      );
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      session.err(refusalText(path, error, session));
      return undefined;
    }
  }
}

function languagesOf({ properties, bookmarks }: DocxFile): readonly Language[] {
  const told = properties.get('policy-languages')?.split(' ') ?? [];
  const found = LANGUAGES.filter(
    (language) =>
      told.includes(language) || [...bookmarks].some((one) => one.startsWith(`s_${language}_`)),
  );
  return found.length > 0 ? found : LANGUAGES;
}

/** The edition that the draft comes after. */
function baseOf(
  draft: EditionText,
  document: PolicyDocument | undefined,
  own: readonly EditionText[],
): EditionText | undefined {
  const ordered = inOrderOfForce(document?.editions ?? []);
  const index = ordered.findIndex(({ date }) => date === draft.date);
  if (index !== -1) return ordered[index - 1];
  return (
    ordered.findLast(({ date }) => date < draft.date) ??
    own.filter(({ date }) => date < draft.date).at(-1)
  );
}

/** Whose tracked changes are those of the export. */
function oursIn(
  document: PolicyDocument | undefined,
  draft: EditionText,
  languages: readonly Language[],
) {
  const author = document && authorOf(document, languages);
  const published = 'published' in draft ? draft.published : undefined;
  return (change: { readonly author: string; readonly date: string }) =>
    change.author === author && (published === undefined || change.date.slice(0, 10) === published);
}

/** @throws UsageError when the file was not exported from the draft or its base as they are now */
function refuseOther(
  { bookmarks, properties }: DocxFile,
  draft: EditionText,
  base: EditionText | undefined,
  own: readonly EditionText[],
  languages: readonly Language[],
  path: string,
): void {
  const name = editionPath(draft);
  const asImport = `npm run policy -- import ${path} --into ${name}`;
  const exported =
    own.find(({ document, date }) => bookmarks.has(editionBookmark(document, date))) ??
    own.find(({ date }) => properties.get('policy-edition') === date);
  if (!exported) {
    throw new UsageError({
      en: `${path} was not exported from an edition of ${draft.document}; if it has the whole text, read it with: ${asImport}`,
      ru: `${path} выгружен не из редакции документа ${draft.document}; если в нём весь текст, прочитайте его так: ${asImport}`,
    });
  }
  const from = editionPath(exported);
  if (exported !== draft && exported !== base) {
    throw new UsageError({
      en: `${path} was exported from ${from}, and the draft ${name} comes after ${base ? editionPath(base) : 'no edition'}; export the draft anew (npm run policy -- export ${name} --docx) and ask for the changes in that file, or read this text as it is: ${asImport} --from ${from}`,
      ru: `${path} выгружен из ${from}, а черновик ${name} следует за ${base ? editionPath(base) : 'началом (прежней редакции нет)'}; выгрузите черновик заново (npm run policy -- export ${name} --docx) и попросите внести правки в этот файл или прочитайте текст как есть: ${asImport} --from ${from}`,
    });
  }
  const changed = languages.find((language) => {
    const digest = properties.get(`policy-digest-${language}`) ?? textDigest(exported, language);
    return textDigest(draft, language) !== digest;
  });
  if (changed === undefined) return;
  throw new UsageError({
    en: `the ${changed} text of the draft ${name} is not the one that was exported: what was changed in it since would be lost; put the draft back as it was exported (git), or take the text of the file as it is: ${asImport}`,
    ru: `текст черновика ${name} на языке ${changed} не тот, что был выгружен: сделанные в нём с тех пор правки пропали бы; верните черновик к выгруженному виду (git) или возьмите текст файла как есть: ${asImport}`,
  });
}

type Sections = ReturnType<typeof import('../../word/draft.ts').draftOf>['sections'];

/** A language that the file does not have stays as it is in the draft, in the order of the other. */
function withOtherLanguage(
  sections: Sections,
  draft: EditionText,
  languages: readonly Language[],
): Sections {
  const [only] = languages;
  if (languages.length !== 1 || only === undefined) return sections;
  const other = only === 'kk' ? 'ru' : 'kk';
  const kept = sections[only].flatMap(({ id, number }) => {
    const section = draft.sections[other].find((one) => one.id === id);
    return section ? [{ id, number, source: section.source }] : [];
  });
  return only === 'kk' ? { kk: sections.kk, ru: kept } : { kk: kept, ru: sections.ru };
}
