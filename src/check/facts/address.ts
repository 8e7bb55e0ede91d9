/** Parts of the operator's address that a text has otherwise. */
import type { Facts } from '../../edition/library.ts';
import { bareName, citiesIn, companiesIn } from '../../text/companies.ts';
import type { Language } from '../../text/language.ts';
import type { Slip } from './party-name.ts';

/** Labels of parts; the value follows in Russian and, after a number, also precedes in Kazakh. */
const LABELLED: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: [
    /(?<!\p{L})(?:ул\.|улица|улице)\s*[^,;]{3,60}?(?=[,;]|$)/giu,
    /(?<!\p{L})(?:пр\.|просп\.|проспект)\s*[^,;]{3,60}?(?=[,;]|$)/giu,
    /(?<!\p{L})(?:д\.|дом)\s*\d+[\p{L}\p{N}/]*/giu,
    /(?<!\p{L})(?:оф\.|офис|кв\.|квартира)\s*\d+\p{L}?/giu,
  ],
  kk: [
    /[^,;]{3,60}?\s(?:көшесі|к-сі)/giu,
    /[^,;]{3,60}?\s(?:даңғылы|д-лы)/giu,
    /\d+[\p{L}\p{N}/]*-үй/giu,
    /\d+\p{L}?-(?:кеңсе|пәтер)/giu,
  ],
};

/** In a text that names the operator alone, or has one of the parts of its address. */
export function* addressSlips(
  text: string,
  language: Language,
  { name, address }: Facts,
): Generator<Slip> {
  const parts = address?.[language];
  if (!parts || !isAboutOperator(text, language, name?.[language] ?? '', parts)) return;
  const [home] = parts.flatMap((part) => citiesIn(part, language));
  const cities = citiesIn(text, language);
  const [other] = cities;
  if (home && other && !cities.some(({ city }) => city === home.city)) {
    const part = parts.find((one) => citiesIn(one, language).length > 0) ?? home.text;
    yield { at: other.at, written: other.text, meant: part };
  }
  for (const pattern of LABELLED[language]) {
    const own = parts.flatMap((part) => part.match(pattern)?.[0].trim() ?? []);
    if (own.length === 0) continue;
    for (const { 0: all, index } of text.matchAll(pattern)) {
      const written = all.trim();
      if (own.some((one) => same(one) === same(written))) continue;
      yield { at: index + all.indexOf(written), written, meant: own.join(', ') };
    }
  }
}

function isAboutOperator(
  text: string,
  language: Language,
  name: string,
  parts: readonly string[],
): boolean {
  const others = [...companiesIn(text, language)].filter(
    (one) => !bareName(name).includes(bareName(one.name)),
  );
  if (others.length > 0) return false;
  const quoted = /[«"“].+[»"”]/u.exec(name)?.[0].toLowerCase() ?? '';
  const named = quoted !== '' && text.toLowerCase().includes(quoted);
  const street = parts.filter((part) => part.length >= 8).some((part) => text.includes(part));
  return street || (named && /(?:БИН|БСН|адрес|мекенжай|(?<!\p{L})г\.|(?<!\p{L})қ\.)/u.test(text));
}

function same(part: string): string {
  return part.toLowerCase().replace(/[\s.\u00a0]+/gu, '');
}
