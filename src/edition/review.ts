/** The bytes of `review.yaml`: the questions that a draft leaves open. */
import { stringify } from 'yaml';
import type { IdToConfirm, ReviewComment } from './library.ts';

export const REVIEW_FILE = 'review.yaml';

/** @returns undefined where there is nothing to ask */
export function reviewYaml(
  ids: readonly IdToConfirm[],
  comments: readonly ReviewComment[],
): string | undefined {
  if (ids.length === 0 && comments.length === 0) return undefined;
  const asked = ids.map(({ id, proposed, because, was, kk, ru }) => ({
    ...(id !== undefined && { id }),
    proposed,
    because,
    ...(was.length > 0 && was[0] !== proposed && { was }),
    ...(kk !== undefined && { kk }),
    ...(ru !== undefined && { ru }),
  }));
  const said = comments.map(({ at, about, author, date, says, resolved }) => ({
    at,
    ...(about !== undefined && { about }),
    author,
    ...(date !== undefined && { date }),
    says,
    resolved: resolved ? 'yes' : 'no',
  }));
  const parts = [
    HEAD,
    ...(asked.length > 0 ? [IDS + written({ ids: asked })] : []),
    ...(said.length > 0 ? [COMMENTS + written({ comments: said })] : []),
  ];
  return parts.join('\n');
}

function written(value: unknown): string {
  return stringify(value, { lineWidth: 0, flowCollectionPadding: false });
}

const HEAD = `# Вопросы к этой редакции. Файл не публикуется; пока он есть, check не пропускает редакцию.
`;
const IDS = `# Коды разделов, предложенные программой: они станут адресами. Проверьте каждый и, если нужен
# другой, исправьте его после «id:» (строку «proposed:» не трогайте). Затем выполните:
# npm run policy -- confirm <документ>/<дата>
`;
const COMMENTS = `# Примечания из файла Word. Ответив на примечание, замените «resolved: no» на «resolved: yes».
`;
