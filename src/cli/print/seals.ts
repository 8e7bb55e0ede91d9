import type { FileVerdict, SealVerdict } from '../reports/seals.ts';
import type { Wording, Writer } from '../session.ts';
import { problemsText } from './problems.ts';
import { printable } from './site.ts';

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

/** A line for each edition, with its problems below. */
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

export function fileVerdictText({ file, verdict, sealed }: FileVerdict, writer: Writer): string {
  const word = writer.say(FILES[verdict](sealed ?? ''));
  return `${printable(file)}  ${mark(word, verdict === 'as-sealed', writer)}\n`;
}

function mark(text: string, good: boolean, { colors }: Writer): string {
  return good ? colors.green(text) : colors.red(text);
}
