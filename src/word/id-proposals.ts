/** Ids for sections that no edition has had: by the words that policies share, else by the heading itself. */
import { SECTION_ID_PATTERN } from '../text/section.ts';

/** The first that fits the Russian heading; those that say more come first. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/отзыв/iu, 'withdrawal'],
  [/термин|определени|понятия/iu, 'definitions'],
  [/информаци\S* об? оператор|сведени\S* об? оператор|^оператор$/iu, 'operator'],
  [/общие положения/iu, 'general'],
  [/несовершеннолетн|дет(?:и|ей|ям)(?!\p{L})/iu, 'minors'],
  [/куки|cookie/iu, 'cookies'],
  [/трансгранич/iu, 'cross-border'],
  [/общедоступн/iu, 'public-sources'],
  [/профилир|обогащени/iu, 'profiling'],
  [/персонализ/iu, 'personalisation'],
  [/третьи\S* лиц|партн[её]р/iu, 'third-parties'],
  [/^цел|цели/iu, 'purposes'],
  [/сроки?(?!\p{L})/iu, 'retention'],
  [/мер(?:ы|ах)(?!\p{L})|защит|безопасност/iu, 'measures'],
  [/согласи/iu, 'consent'],
  [/перечень.*данн|состав.*данн|категори\S*.*данн|какие.*данн/iu, 'data'],
  [/обязанност/iu, 'obligations'],
  [/прав(?:а|о)(?!\p{L})/iu, 'rights'],
  [/ответственност/iu, 'liability'],
  [/спор/iu, 'disputes'],
  [/оплат|стоимост/iu, 'payment'],
  [/предмет/iu, 'subject'],
  [/контакт|обратн\S* связ/iu, 'contacts'],
  [/заключительн/iu, 'final'],
  [/изменени/iu, 'changes'],
];

/** Letters in the order of the alphabet, each with its Latin ones. */
const LATIN =
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sch ы y э e ю yu я ya ә a ғ g қ q ң n ө o ұ u ү u һ h і i';
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...LATIN.matchAll(/(\S) (\S+)/g)].map(([, letter, latin]) => [letter, latin]),
);
/** The usual id of what a heading is about. */
export function topicOf(heading: string): string | undefined {
  return TOPICS.find(([pattern]) => pattern.test(heading))?.[1];
}

const MOST_WORDS = 4;

/**
 * @param heading in Russian or, where there is none, in Kazakh
 * @param taken ids that this or an earlier edition has
 */
export function proposedId(heading: string, taken: ReadonlySet<string>): string {
  const topic = topicOf(heading);
  if (topic !== undefined && !taken.has(topic)) return topic;
  const words = heading
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? (/[a-z]/.test(letter) ? letter : ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && /[a-z]/.test(word))
    .slice(0, MOST_WORDS);
  const base = words.join('-').replace(/^[^a-z]+/, '');
  const candidates = [base, ...'abcdefghijklmnopqrstuvwxyz'].map((end, i) =>
    i === 0 ? end : `${base === '' ? 'section' : base}-${end}`,
  );
  const found = candidates.find((id) => SECTION_ID_PATTERN.test(id) && !taken.has(id));
  return found ?? 'section';
}
