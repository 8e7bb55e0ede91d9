/** What became of a section, for readers who follow an old link to it. */
import type { Edition } from '../edition/library.ts';
import type { Verdict } from '../redline/model.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Bilingual, Language } from '../text/language.ts';
import { dateText, editionOf, since, takesEffect } from './dates.ts';

const KAZAKH = {
  /** Heading of the notes on sections that the edition does not have. */
  absent: 'Осы редакцияда жоқ бөлімдер',
  /** Followed by links to the other sections it was split into. */
  split: (former: string) => `«${former}» бөлімі бірнеше бөлімге бөлінді. Сондай-ақ қараңыз:`,
  merged: (former: string) => `Осы бөлімге «${former}» бөлімі қосылды.`,
  renamed: (former: string) => `Бөлімнің бұрынғы атауы: «${former}».`,
  /** Followed by a link to the last edition that has the section. `from`: the first day without it. */
  removed: (former: string, from: CivilDate) =>
    `«${former}» бөлімі ${since('kk', from)} құжатта жоқ. Бұл бөлім бар соңғы редакция:`,
  /** Followed by a link to the first edition that has the section. */
  upcoming: (heading: string, from: CivilDate) => `«${heading}» бөлімі ${takesEffect('kk', from)}:`,
};

export type LineageText = Readonly<typeof KAZAKH>;

const RUSSIAN: LineageText = {
  absent: 'Разделы, которых нет в этой редакции',
  split: (former) => `Раздел «${former}» разделён на несколько. См. также:`,
  merged: (former) => `В этот раздел вошёл раздел «${former}».`,
  renamed: (former) => `Прежнее название раздела: «${former}».`,
  removed: (former, from) =>
    `Раздела «${former}» нет в документе ${since('ru', from)} Последняя редакция, в которой он есть:`,
  upcoming: (heading, from) => `Раздел «${heading}». ${takesEffect('ru', from)}:`,
};

export function lineageText(language: Language): LineageText {
  return language === 'kk' ? KAZAKH : RUSSIAN;
}

const DONE: Bilingual<Readonly<Record<Exclude<Verdict, 'removed'>, string>>> = {
  kk: {
    // Its words; something else of it did.
    unchanged: 'өзгертілді',
    changed: 'өзгертілді',
    added: 'қосылды',
    moved: 'орны ауысты',
    renamed: 'атауы өзгертілді',
    merged: 'біріктірілді',
    split: 'бөлінді',
  },
  ru: {
    unchanged: 'изменено',
    changed: 'изменено',
    added: 'добавлено',
    moved: 'перемещено',
    renamed: 'переименовано',
    merged: 'объединено',
    split: 'разделено',
  },
};

/**
 * What an edition did to a section that it has: «изменено 1 июля 2025 г.» · «2025 жылғы 1 шілдедегі
 * редакцияда өзгертілді»
 *
 * @param isOver whether that day has come; a later day is not told as if it had
 */
export function sectionChange(
  language: Language,
  verdict: keyof typeof DONE.kk,
  { date, effective }: Pick<Edition, 'date' | 'effective'>,
  isOver: boolean,
): string {
  const done = DONE[language][verdict];
  if (language === 'kk') return `${editionOf('kk', date)}да ${done}`;
  return isOver
    ? `${done} ${dateText('ru', effective)}`
    : `${done} в редакции от ${dateText('ru', date)}`;
}
