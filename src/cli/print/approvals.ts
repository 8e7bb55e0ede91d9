import type { MissingApprovals } from '../reports/approvals.ts';
import type { Writer } from '../session.ts';

/** Why an edition cannot be sealed yet. */
export function approvalsText(missing: MissingApprovals, { say }: Writer): string {
  const { edition, required, valid } = missing;
  const names = (list: readonly string[]) => (list.length > 0 ? ` (${list.join(', ')})` : '');
  const command = `npm run policy -- approve ${edition} --name "…"`;
  const lines = [
    say({
      en: `Not sealed: document.yaml asks for ${required} approvals of the text, and ${valid.length} are valid${names(valid)}.`,
      ru: `Печать не поставлена: document.yaml требует одобрений текста: ${required}, действительных: ${valid.length}${names(valid)}.`,
    }),
    ...(missing.void.length > 0
      ? [
          say({
            en: `Void, as the text was changed since: ${missing.void.join(', ')}.`,
            ru: `Недействительны, так как текст с тех пор изменён: ${missing.void.join(', ')}.`,
          }),
        ]
      : []),
    say({
      en: `Print the review sheet (npm run policy -- review-sheet ${edition}), then for each person: ${command}`,
      ru: `Распечатайте лист проверки (npm run policy -- review-sheet ${edition}), затем для каждого: ${command}`,
    }),
  ];
  return lines.join('\n');
}
