import type { EditionText, Facts } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { memo } from '../../text/memo.ts';
import { runningTextsOf } from '../../text/running-text.ts';
import { bilingualFacts } from '../example.ts';
import { type Spot, textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { addressSlips } from './address.ts';
import { type Known, knownFacts, meantFact } from './known.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { nameSlips } from './party-name.ts';

const mentionsOf = memo<EditionText, readonly Mention[]>();

export const declared: Rule = textRule({
  code: 'facts/declared',
  what: 'What the text says of the operator is what `facts` in `document.yaml` says: the name (letter for letter, with its legal form), the BIN, the address, telephones, e-mail addresses, sites and the bank account. A number or an address of other people is left alone; one that differs from a fact by a slip is reported (a digit or a letter changed, lost or swapped, another domain of the same name), so is another number after `БИН`/`БСН` of the operator. After a fact has changed, each place where a draft still has the value of the edition before is reported.',
  why: 'A wrong digit in the requisites sends payments, letters and calls to other people, and the same slip in both languages is not found by comparing them.',
  severity: 'warning',
  examples: [
    bilingualFacts(
      '«КаР-Тел» ЖШС, БСН 980540000397, Алматы қ., телефоны: 8(727)350 06 06.',
      'ТОО «КаР-Тел», БИН 980540000397, г. Алматы, сайт www.sample.kz, support@sample.kz; МВД: 8 (7172) 71 40 10.',
    ),
    bilingualFacts(
      '«КаР-Тел» ЖШС, БСН 980540000397.',
      'АО «КаР-Тел», БИН 980540000379, тел. +7 727 350 06 08, suport@sample.kz, sample.ru.',
      ['ru:3:1', 'ru:3:19', 'ru:3:38', 'ru:3:56', 'ru:3:74'],
    ),
    bilingualFacts('«Кар-Тел» ЖШС, Астана қ.', 'ТОО «КаР-Тел», г. Алматы, дом 3.', [
      'kk:3:1',
      'kk:3:16',
      'ru:3:27',
    ]),
  ],
  *find(text, { language, context }) {
    const facts = context.document?.facts;
    if (!facts) return;
    const known = knownFacts(facts);
    const former = formerMentions(known, context.previous, context.text);
    for (const mention of mentionsIn(text)) {
      const meant =
        meantFact(mention, known) ?? labelledOther(mention, text, facts, language, known);
      const old = former.has(keyOf(mention)) ? known.find(sameKind(mention)) : undefined;
      const fact = meant ?? old;
      if (fact) yield spot(mention.at, mention.text, fact.text);
    }
    for (const { at, written, meant } of [
      ...nameSlips(text, language, facts),
      ...addressSlips(text, language, facts),
    ])
      yield spot(at, written, meant);
  },
});

function spot(at: number, written: string, fact: string): Spot {
  return {
    at,
    ...messages(
      [
        `"${written}", but document.yaml (facts) says "${fact}"`,
        'the same in the text and in facts',
        'correct the text or facts; leave it if it is not about the operator',
      ],
      [
        `«${written}», а в document.yaml (facts) «${fact}»`,
        'одно и то же в тексте и в facts',
        'исправьте текст или facts; оставьте, если речь не об операторе',
      ],
    ),
  };
}

/** Another number after «БИН», unless another company is named before it. */
function labelledOther(
  { kind, at, key, labelled }: Mention,
  text: string,
  { name }: Facts,
  language: Language,
  known: readonly Known[],
): Known | undefined {
  const own = known.find((fact) => fact.kind === kind);
  if (!labelled || !own || own.key === key) return undefined;
  const quoted = /[«"“]([^«»"“”]+)[»"”][^«»"“”]*$/u.exec(text.slice(0, at))?.[1];
  return quoted === undefined || name?.[language].includes(quoted) ? own : undefined;
}

/**
 * What the edition before mentions of a kind of which a fact is new: its old value is among them.
 * A site that no e-mail address of that edition belongs to is of other people.
 */
function formerMentions(
  known: readonly Known[],
  previous: EditionText | undefined,
  draft: EditionText,
): ReadonlySet<string> {
  if (!previous) return new Set();
  const [before, now] = [allMentions(previous), allMentions(draft)];
  const has = (mentions: readonly Mention[], { kind, key }: Known) =>
    mentions.some((one) => one.kind === kind && one.key === key);
  const changed = new Set(
    known
      .filter((fact) => !has(before, fact))
      .filter(
        (fact) => has(now, fact) || !known.some((one) => sameKind(fact)(one) && has(now, one)),
      )
      .map(({ kind }) => kind),
  );
  const isKnown = (mention: Mention) =>
    known.some((fact) => sameKind(mention)(fact) && fact.key === mention.key);
  const isOwnSite = ({ key }: Mention) =>
    before.some(({ kind, key: email }) => kind === 'email' && email.endsWith(`@${key}`));
  return new Set(
    before
      .filter((mention) => changed.has(mention.kind) && !isKnown(mention))
      .filter((mention) => mention.kind !== 'site' || isOwnSite(mention))
      .map(keyOf),
  );
}

function allMentions(edition: EditionText): readonly Mention[] {
  return mentionsOf(edition, 'mentions', () =>
    [...edition.sections.kk, ...edition.sections.ru].flatMap((section) =>
      runningTextsOf(section).flatMap(({ text }) => mentionsIn(text)),
    ),
  );
}

function keyOf({ kind, key }: Pick<Mention, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

function sameKind({ kind }: Pick<Mention, 'kind'>) {
  return (fact: Known) => fact.kind === kind;
}
