/** Whether what a text mentions is a fact of `document.yaml`, or one with a slip. */
import type { Facts } from '../../edition/library.ts';
import { editDistance } from '../../text/near.ts';
import { telephoneKey } from '../../text/telephones.ts';
import type { FactKind, Mention } from './mentions.ts';

/** A fact with the form in which it is compared. */
export interface Known {
  readonly kind: FactKind;
  readonly text: string;
  readonly key: string;
}

export function knownFacts({ bin, phones, emails, sites, bank }: Facts): readonly Known[] {
  const known = (kind: FactKind, texts: readonly (string | undefined)[], key = same) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ kind, text, key: key(text) }]));
  return [
    ...known('bin', [bin]),
    ...known('telephone', phones, telephoneKey),
    ...known('email', emails, (text) => text.toLowerCase()),
    ...known('site', sites, (text) => text.toLowerCase().replace(/^www\./u, '')),
    ...known('iban', [bank?.iban], (text) => text.replace(/[ \u00a0]/gu, '')),
    ...known('bic', [bank?.bic]),
  ];
}

function same(text: string): string {
  return text;
}

/** @returns the fact that is most likely meant by a mention that is none itself */
export function meantFact(mention: Mention, facts: readonly Known[]): Known | undefined {
  const own = facts.filter(({ kind }) => kind === mention.kind);
  if (own.some(({ key }) => key === mention.key || isBelow(mention, key))) return undefined;
  return own.find(({ key }) => isNear(mention.kind, mention.key, key));
}

/** `api.sample.kz` belongs to `sample.kz`. */
function isBelow({ kind, key }: Mention, fact: string): boolean {
  return kind === 'site' && key.endsWith(`.${fact}`);
}

function isNear(kind: FactKind, written: string, fact: string): boolean {
  if (kind === 'email') {
    const [local, host] = [written.split('@'), fact.split('@')];
    if (local[0] === host[0]) return isNearHost(local[1] ?? '', host[1] ?? '');
    return local[1] === host[1] && editDistance(local[0] ?? '', host[0] ?? '', 1) === 1;
  }
  if (kind === 'site') return isNearHost(written, fact);
  const most = kind === 'telephone' ? 1 : 2;
  return editDistance(written, fact, most) <= most;
}

/** One slip, or another ending of the same name: `sample.ru`. */
function isNearHost(written: string, fact: string): boolean {
  const [name, own] = [written, fact].map((host) => host.slice(0, host.lastIndexOf('.')));
  if (name === own) return written !== fact;
  return (own?.length ?? 0) > 4 && editDistance(written, fact, 1) === 1;
}
