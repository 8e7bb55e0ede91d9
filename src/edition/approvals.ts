/**
 * Approvals: who read the text of a draft in both languages and agreed to publish it. Each names the
 * digests of the text that was read, so that a later edit voids it.
 *
 * They are neither published nor sealed: a name can be corrected or removed without breaking the
 * seal, and an approval still proves which text was approved, as the seal has the same digests.
 */
import { stringify } from 'yaml';
import { type Bilingual, bilingual, LANGUAGES, type Language } from '../text/language.ts';
import type { Approval, EditionText } from './library.ts';
import { textDigest } from './seal.ts';

export interface ApprovalState {
  readonly approval: Approval;
  /** The languages whose text is no longer the one approved; empty if the approval is valid. */
  readonly changed: readonly Language[];
  /** An earlier valid approval in the same name, which counts already. */
  readonly repeats: Approval | undefined;
}

/** What each approval of an edition is worth, in their order. */
export function approvalStates(edition: EditionText): readonly ApprovalState[] {
  const { approvals = [] } = edition;
  if (approvals.length === 0) return [];
  const now = approvableText(edition);
  const counted = new Map<string, Approval>();
  return approvals.map((approval) => {
    const changed = LANGUAGES.filter((language) => approval.text[language] !== now[language]);
    const name = nameKey(approval.name);
    const repeats = counted.get(name);
    if (changed.length === 0 && !repeats) counted.set(name, approval);
    return { approval, changed, repeats };
  });
}

/** Those that count: of the text as it is now, one for each name. */
export function validApprovals(edition: EditionText): readonly Approval[] {
  return approvalStates(edition)
    .filter(({ changed, repeats }) => changed.length === 0 && !repeats)
    .map(({ approval }) => approval);
}

/** The digests that an approval given now would have: those that a seal would have. */
export function approvableText(edition: EditionText): Bilingual<string> {
  return bilingual((language) => textDigest(edition, language));
}

/** Whether two names are the same but for case and spaces. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The bytes of `approvals.yaml`. */
export function approvalsYaml(approvals: readonly Omit<Approval, 'place'>[]): string {
  const list = approvals.map(({ name, date, text: { kk, ru } }) => ({ name, date, kk, ru }));
  return HEAD + stringify({ approvals: list }, { lineWidth: 0 });
}

const HEAD = `# Кто и когда одобрил текст этой редакции. Файл не публикуется и не входит в печать.
# Пишет его программа: npm run policy -- approve <документ>/<дата> --name "Имя Фамилия"
# kk и ru — контрольные суммы одобренного текста: после любой правки текста одобрение недействительно.
`;
