import type { HeadVerdict } from '../reports/heads.ts';
import type { Writer } from '../session.ts';

/** A line for each digest that was noted elsewhere. */
export function headVerdictsText(heads: readonly HeadVerdict[], { say, colors }: Writer): string {
  return heads
    .map(({ head, edition }) =>
      edition === null
        ? `${head}  ${colors.red(say(GONE))}\n`
        : `${head}  ${colors.green(say({ en: `the seal of ${edition}: it and all before it are as they were then`, ru: `печать редакции ${edition}: она и все до неё таковы, как были тогда` }))}\n`,
    )
    .join('');
}

const GONE = {
  en: 'NO EDITION HAS THIS SEAL: an edition was dropped, given another date, or changed and sealed anew',
  ru: 'ТАКОЙ ПЕЧАТИ НЕТ: редакцию убрали, дали ей другую дату или изменили и скрепили заново',
};
