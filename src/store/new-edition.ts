/**
 * The files of a new edition for a lawyer to work on: the texts of an earlier one, and an
 * `edition.yaml` whose fields are still to be filled in; until then `check` reports them.
 */
import { parseDocument, stringify } from 'yaml';
import { type EditionText, editionPath, type SourceFile } from '../edition/library.ts';
import { REVIEW_FILE } from '../edition/review.ts';
import { APPROVALS_FILE, SEAL_FILE } from '../edition/seal.ts';
import { witnessKind } from '../edition/witness/files.ts';

/** What is of one edition alone. */
const NOT_COPIED = ['edition.yaml', SEAL_FILE, REVIEW_FILE, APPROVALS_FILE];

/**
 * @returns files with paths relative to the new edition's folder; lineage, waivers, approvals, the seal and
 * its witnesses are not copied
 */
export function newEditionFiles(from: EditionText): readonly SourceFile[] {
  const folder = `${editionPath(from)}/`;
  const copied = from.files
    .map(({ path, bytes }) => ({ path: path.slice(folder.length), bytes }))
    .filter(({ path }) => !NOT_COPIED.includes(path) && !witnessKind(path));
  return [{ path: 'edition.yaml', bytes: new TextEncoder().encode(TEMPLATE) }, ...copied];
}

/** An entry of `lineage` as `edition.yaml` has it. */
export type LineageRecord = Readonly<Record<string, string | readonly string[]>>;

/** `edition.yaml` of a new edition; the first one says nothing of what changed. */
export function newEditionRecord(lineage: readonly LineageRecord[], isFirst: boolean): string {
  if (isFirst) return TEMPLATE.replace(/# Что изменилось[\s\S]*(?=# Исключения)/, '');
  return lineage.length === 0
    ? TEMPLATE
    : TEMPLATE.replace(/# lineage:\n(?:# {2}.*\n)+/, () => stringify({ lineage }, LAYOUT));
}

/** `edition.yaml` of a draft with other lineage; the rest of it stays as it is. */
export function withLineage(record: string, lineage: readonly LineageRecord[]): string {
  const document = parseDocument(record);
  if (JSON.stringify(document.toJS()?.lineage ?? []) === JSON.stringify(lineage)) return record;
  if (lineage.length === 0) document.delete('lineage');
  else document.set('lineage', document.createNode(lineage, { flow: false }));
  return document.toString(LAYOUT);
}

const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

const TEMPLATE = `# Заполните каждое поле; пояснения после знака «#» можно удалить.
# Пока поля пусты, «npm run policy -- check» сообщает о каждом из них.

# Первый день, когда редакция применяется: ГГГГ-ММ-ДД.
effective:

# День, когда редакция становится доступна читателям: ГГГГ-ММ-ДД, не позже effective.
published:

# Что изменилось, словами для читателя: одно-два предложения на каждом языке.
# Если в тексте есть двоеточие или кавычки, начните с «|» и пишите со следующей строки с отступом.
summary:
  kk:
  ru:

# Что стало с разделами прежней редакции. Нужно, только если раздел переименован, объединён
# с другим, разделён или удалён: уберите знак «#» и оставьте нужные строки.
# lineage:
#   - renamed: profiling
#     to: personalisation
#   - merged: public-sources
#     into: third-parties
#   - split: data
#     into: [data, device-data]
#   - removed: cross-border

# Исключения из проверок, каждое с причиной.
# waivers:
#   - rule: parity/numbers
#     at: ru/03-consent.md
#     reason: почему это не ошибка
`;
