import type { PublishedVerdict, SealVerdict } from '../reports/seals.ts';
import type { Session, Wording } from '../session.ts';
import { problemsText } from './problems.ts';

type Writer = Pick<Session, 'language' | 'say' | 'colors'>;

const SEALS: Readonly<Record<SealVerdict['verdict'], Wording>> = {
  intact: { en: 'seal intact', ru: 'печать цела' },
  broken: { en: 'SEAL BROKEN', ru: 'ПЕЧАТЬ НАРУШЕНА' },
  unsealed: { en: 'PUBLIC BUT NOT SEALED', ru: 'ОБНАРОДОВАНА, НО НЕ ОПЕЧАТАНА' },
  draft: { en: 'not sealed, not public yet', ru: 'не опечатана, ещё не обнародована' },
};

const PUBLISHED: Readonly<Record<PublishedVerdict['verdict'], (sealed: string) => Wording>> = {
  'as-sealed': (sealed) => ({ en: `as sealed: ${sealed}`, ru: `как опечатано: ${sealed}` }),
  differs: (sealed) => ({
    en: `NOT THE SEALED TEXT of ${sealed}`,
    ru: `НЕ ТОТ ТЕКСТ, что опечатан: ${sealed}`,
  }),
  missing: (sealed) => ({ en: `MISSING: ${sealed}`, ru: `НЕТ ФАЙЛА: ${sealed}` }),
  unknown: () => ({
    en: 'NO SEALED TEXT has these bytes or this name',
    ru: 'НИ ОДИН опечатанный текст не совпадает с этим файлом',
  }),
};

/** A line for each edition, with what is wrong below it. */
export function sealVerdictsText(
  verdicts: readonly SealVerdict[],
  shown: (path: string) => string,
  writer: Writer,
): string {
  return verdicts
    .map(({ edition, verdict, problems }) => {
      const good = verdict === 'intact' || verdict === 'draft';
      const word = mark(writer.say(SEALS[verdict]), good, writer);
      return `${edition}  ${word}\n${problemsText(problems, shown, writer)}`;
    })
    .join('');
}

export function publishedVerdictsText(
  verdicts: readonly PublishedVerdict[],
  writer: Writer,
): string {
  return verdicts
    .map(({ file, verdict, sealed }) => {
      const word = writer.say(PUBLISHED[verdict](sealed ?? ''));
      return `${file}  ${mark(word, verdict === 'as-sealed', writer)}\n`;
    })
    .join('');
}

function mark(text: string, good: boolean, { colors }: Writer): string {
  return good ? colors.green(text) : colors.red(text);
}
