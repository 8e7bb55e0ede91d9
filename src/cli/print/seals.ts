import { ruleLink } from '../../check/rule.ts';
import type { Testimony, Witness } from '../../edition/witness/witness.ts';
import { civilDate, civilDayAt } from '../../text/civil-date.ts';
import type { FileVerdict, SealVerdict } from '../reports/seals.ts';
import type { Wording, Writer } from '../session.ts';
import { printableLine } from './printable.ts';
import { problemsText } from './problems.ts';

const SEALS: Readonly<Record<SealVerdict['verdict'], Wording>> = {
  intact: { en: 'seal intact', ru: 'печать цела' },
  broken: { en: 'SEAL BROKEN', ru: 'ПЕЧАТЬ НАРУШЕНА' },
  unsealed: { en: 'PUBLIC BUT NOT SEALED', ru: 'ОБНАРОДОВАНА БЕЗ ПЕЧАТИ' },
  draft: { en: 'not sealed, not public yet', ru: 'печати нет, ещё не обнародована' },
};

const FILES: Readonly<Record<FileVerdict['verdict'], (sealed: string) => Wording>> = {
  'as-sealed': (sealed) => ({ en: `as sealed: ${sealed}`, ru: `совпадает с печатью: ${sealed}` }),
  differs: (sealed) => ({
    en: `NOT THE SEALED TEXT of ${sealed}`,
    ru: `НЕ ТОТ ТЕКСТ, что скреплён печатью: ${sealed}`,
  }),
  unknown: () => ({
    en: 'NO SEALED TEXT has these bytes or this name',
    ru: 'НЕ СОВПАДАЕТ ни с одним текстом, скреплённым печатью',
  }),
};

/** A line for each edition, with its witnesses and problems below. */
export function sealVerdictsText(
  verdicts: readonly SealVerdict[],
  shown: (path: string) => string,
  writer: Writer,
): string {
  return verdicts
    .map((one) => {
      const { edition, verdict, digest, problems, witnesses, witnessed } = one;
      const good = verdict === 'intact' || verdict === 'draft';
      const word = mark(writer.say(SEALS[verdict]), good, writer);
      const isAlone = verdict === 'intact' && witnessed === null;
      const lines = [
        `${edition}  ${word}${isAlone ? writer.say(UNWITNESSED) : ''}`,
        ...(digest === null || witnesses.length === 0 ? [] : [`  sha256 seal.json ${digest}`]),
        ...witnesses.flatMap((witness) => witnessLines(witness, writer)),
        ...lateLines(one, writer),
      ];
      return `${lines.join('\n')}\n${problemsText(problems, shown, writer)}`;
    })
    .join('');
}

const UNWITNESSED: Wording = { en: ', not witnessed', ru: ', никем не засвидетельствована' };

/** What each witness says, and by which root it is believed. */
export function witnessLines({ path, kind, verdict }: Witness, writer: Writer): readonly string[] {
  const { say, colors } = writer;
  const name = path.slice(path.lastIndexOf('/') + 1);
  switch (verdict.kind) {
    case 'sound':
      return verdict.testimonies.flatMap((one) => [
        `  ${name}  ${colors.green(say(kind === 'timestamp' ? witnessedBy(one) : signedBy(one)))}`,
        ...[one, ...(one.timestamp ? [one.timestamp] : [])].map(
          ({ root }) => `    ${say(rootOf(root))}`,
        ),
      ]);
    case 'unchecked': {
      const claims = [verdict.by, verdict.says].filter((one) => one !== undefined);
      const says = claims.map((one) => `, ${printableLine(one)}`).join('');
      const reason = say({
        en: `NOT CHECKED HERE: ${verdict.algorithm}${says}`,
        ru: `ЗДЕСЬ НЕ ПРОВЕРЯЕТСЯ: ${verdict.algorithm}${says}`,
      });
      return [`  ${name}  ${colors.yellow(reason)}  ${ruleLink('witness/unchecked')}`];
    }
    case 'refused':
      return [`  ${name}  ${colors.red(say({ en: 'REFUSED', ru: 'НЕ ПРИНЯТО' }))}`];
  }
}

function witnessedBy({ by, at }: Testimony): Wording {
  return {
    en: `witnessed ${at} by ${printableLine(by)}`,
    ru: `засвидетельствовано ${at}: ${printableLine(by)}`,
  };
}

/** The time of a signature is the signer's word, unless it has a timestamp. */
function signedBy({ by, at, timestamp }: Testimony): Wording {
  const [en, ru] = timestamp
    ? [
        `; witnessed ${timestamp.at} by ${timestamp.by}`,
        `; засвидетельствовано ${timestamp.at}: ${timestamp.by}`,
      ]
    : ['', ''];
  return {
    en: `signed by ${printableLine(by)}, who says ${at}${printableLine(en)}`,
    ru: `подписано: ${printableLine(by)}, по его словам ${at}${printableLine(ru)}`,
  };
}

function rootOf({ name, digest }: Testimony['root']): Wording {
  return {
    en: `trusted by witnesses.pem: ${printableLine(name)}, sha256 ${digest}`,
    ru: `доверие из witnesses.pem: ${printableLine(name)}, sha256 ${digest}`,
  };
}

/** A seal that was first witnessed after the day on which it says to be public. */
function lateLines(
  { published, witnessed }: SealVerdict,
  { say, colors }: Writer,
): readonly string[] {
  if (published === null || witnessed === null) return [];
  const first = civilDayAt(new Date(witnessed));
  if (first <= civilDate(published)) return [];
  const late = say({
    en: `first witnessed on ${first}, after its "published" day ${published}: no witness says that it was there before`,
    ru: `впервые засвидетельствовано ${first}, позже дня «published» ${published}: что редакция была раньше, не подтверждает никто`,
  });
  return [`  ${colors.yellow(late)}`];
}

export function fileVerdictText({ file, verdict, sealed }: FileVerdict, writer: Writer): string {
  const word = writer.say(FILES[verdict](sealed ?? ''));
  return `${printableLine(file)}  ${mark(word, verdict === 'as-sealed', writer)}\n`;
}

function mark(text: string, good: boolean, { colors }: Writer): string {
  return good ? colors.green(text) : colors.red(text);
}
