/** The languages of a policy, Kazakh first wherever both appear. */
export const LANGUAGES = ['kk', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One value for each language. */
export type Bilingual<T> = Readonly<Record<Language, T>>;

export function otherLanguage(language: Language): Language {
  return language === 'kk' ? 'ru' : 'kk';
}

/** Builds a value for each language, Kazakh first. */
export function bilingual<T>(make: (language: Language) => T): Bilingual<T> {
  return { kk: make('kk'), ru: make('ru') };
}

export function isLanguage(text: string): text is Language {
  return text === 'kk' || text === 'ru';
}
