/** Imports files without a disk, and tells everything that came of it as one text. */
import type { EditionText } from '../../../src/edition/library.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { CHARACTERS } from '../../../src/word/characters.ts';
import { isWordFile, readDocx } from '../../../src/word/docx.ts';
import { type Draft, draftOf, fileName } from '../../../src/word/draft.ts';
import type { LossKind } from '../../../src/word/losses.ts';
import { readPlainFile } from '../../../src/word/plain-file.ts';
import { FileRefusal } from '../../../src/word/refusal.ts';

export interface Incoming {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  readonly changes?: 'accept' | 'reject';
  readonly drop?: readonly LossKind[];
  readonly before?: EditionText;
}

export function drafted(
  files: readonly Incoming[],
  { changes, before }: ImportOptions = {},
): Draft {
  const flows = files.map(({ name, bytes }) => {
    if (!isWordFile(name, bytes)) return { flow: readPlainFile(name, bytes).flow };
    return { flow: readDocx(name, bytes).flow(() => changes !== 'reject') };
  });
  return draftOf({
    files: flows,
    ...(before && { before }),
    shown: before ? [before] : [],
    taken: new Set(),
    date: '2026-12-15',
  });
}

/** The sections, then what a person is told; or the refusal. */
export function told(files: readonly Incoming[], options: ImportOptions = {}): string {
  try {
    const open = files.flatMap(({ name, bytes }) =>
      isWordFile(name, bytes) ? readDocx(name, bytes).changes : [],
    );
    if (open.length > 0 && options.changes === undefined) {
      return `REFUSED: tracked changes\n${open.map((one) => `${one.paragraph} ${one.kind}: ${one.text} (${one.author})\n`).join('')}`;
    }
    const draft = drafted(files, options);
    const losses = draft.losses.filter(({ kind }) => !options.drop?.includes(kind));
    if (losses.length > 0) return `REFUSED\n${lossLines(losses)}`;
    return toldDraft(draft);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const { found, expected, action } = error.messages.ru;
    return `REFUSED\nнайдено: ${found}\nдолжно быть: ${expected}\nсделайте: ${action}\n`;
  }
}

function toldDraft(draft: Draft): string {
  const files = LANGUAGES.flatMap((language) =>
    draft.sections[language].map(
      ({ number, id, source }) => `=== ${language}/${fileName(number, id)}\n${source}`,
    ),
  );
  const notes = [
    ...draft.ids.map(({ id, because, was }) => `id: ${id} (${[because, ...was].join(' ')})`),
    ...draft.lineage.map((entry) => `lineage: ${JSON.stringify(entry)}`),
    ...draft.questions.map(({ says, place }) => `question: ${place?.number ?? ''} ${says.en}`),
    ...draft.remarks.map(({ says, place }) => `remark: ${place?.number ?? ''} ${says.en}`),
    ...draft.occurrences.map(
      ({ kind, place, context }) =>
        `character: ${place.number ?? ''} ${CHARACTERS[kind].name.en} ${context}`,
    ),
    ...draft.comments.map(
      ({ at, author, text, quote }) => `comment: ${at} ${author}: ${text} [${quote}]`,
    ),
  ];
  return `${files.join('')}--- told\n${notes.map((line) => `${line}\n`).join('')}${lossLines(draft.losses)}`;
}

function lossLines(losses: Draft['losses']): string {
  return losses
    .map(({ kind, text, place }) => `lost: ${place.number ?? ''} ${kind} ${text}\n`)
    .join('');
}
