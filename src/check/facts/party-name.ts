/** The operator's name written in another way: other case, hyphens or letters, another legal form. */
import type { Facts } from '../../edition/library.ts';
import { bareName, companiesIn } from '../../text/companies.ts';
import type { Language } from '../../text/language.ts';
import { editDistance } from '../../text/near.ts';

/** Words of a text that are likely a fact written wrongly. */
export interface Slip {
  readonly at: number;
  readonly written: string;
  readonly meant: string;
}

const QUOTED = /[«"“]([^«»"“”\n]{2,60})[»"”]/gu;

export function* nameSlips(text: string, language: Language, { name }: Facts): Generator<Slip> {
  const whole = name?.[language];
  const own = whole && /[«"“](.+)[»"”]/u.exec(whole)?.[1];
  if (!whole || !own) return;
  const [company] = companiesIn(whole, language);
  const named = [...companiesIn(text, language)];
  for (const { at, form, name: written, text: all } of named) {
    if (written === own && company && form !== company.form)
      yield { at, written: all, meant: whole };
  }
  // A heading in capitals keeps no case.
  const inCapitals = text === text.toUpperCase();
  for (const { 0: all, 1: written = '', index } of text.matchAll(QUOTED)) {
    if (written === own || (inCapitals && written === own.toUpperCase())) continue;
    const [a, b] = [bareName(written), bareName(own)];
    if (a === b || (b.length >= 5 && editDistance(a, b, 1) === 1))
      yield { at: index, written: all, meant: `«${own}»` };
  }
}
