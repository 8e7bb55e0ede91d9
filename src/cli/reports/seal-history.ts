/** Whether the lists of seals still say what they said in earlier commits. */
import { join } from 'node:path';
import type { SealListEntry } from '../../edition/library.ts';
import { SEAL_LIST_FILE } from '../../edition/seal-list.ts';
import type { LoadedContent } from '../../store/load.ts';
import { sealListSchema } from '../../store/schemas.ts';
import { parseYamlFile } from '../../store/yaml-file.ts';
import { type Problem, startOf } from '../../text/problem.ts';
import { committedVersions } from '../git.ts';

/** Entries that git has seen and the list has no longer at their places; a list only grows. */
export async function forgottenSeals(
  contentFolder: string,
  { library }: LoadedContent,
): Promise<readonly Problem[]> {
  const found = await Promise.all(
    library.documents.map(async ({ id, seals = [] }) => {
      const file = `${id}/${SEAL_LIST_FILE}`;
      for (const { commit, text } of await committedVersions(join(contentFolder, file))) {
        const entries = text === undefined ? [] : entriesOf(file, text);
        const lost = entries.find((entry, i) => seals[i]?.chain !== entry.chain);
        if (lost) return [forgotten(file, lost, commit)];
      }
      return [];
    }),
  );
  return found.flat();
}

function entriesOf(file: string, text: string): readonly SealListEntry[] {
  return parseYamlFile(file, text, sealListSchema).value?.seals ?? [];
}

function forgotten(file: string, { edition }: SealListEntry, commit: string): Problem {
  return {
    rule: 'seals/list',
    severity: 'error',
    place: startOf(file),
    message: {
      en: {
        found: `the list no longer has the entry of ${edition} that commit ${commit} had`,
        expected: 'a list that only grows: all entries that were ever committed, in their order',
        action: `restore it: git restore --source=${commit} -- and its path; then repeat what was sealed since`,
      },
      ru: {
        found: `в списке больше нет записи о редакции ${edition}, которая была в коммите ${commit}`,
        expected:
          'список только растёт: все записи, когда-либо внесённые в репозиторий, в том же порядке',
        action: `верните его: git restore --source=${commit} -- и путь к файлу; затем повторите то, что скреплено позже`,
      },
    },
  };
}
