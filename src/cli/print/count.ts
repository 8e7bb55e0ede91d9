import type { MessageLanguage } from '../../text/problem.ts';

/** English: one, other. Russian: one (1), few (2–4), many (5–20). */
interface Forms {
  readonly en: readonly [string, string];
  readonly ru: readonly [string, string, string];
}

const NOUNS = {
  error: { en: ['error', 'errors'], ru: ['ошибка', 'ошибки', 'ошибок'] },
  warning: {
    en: ['warning', 'warnings'],
    ru: ['предупреждение', 'предупреждения', 'предупреждений'],
  },
  /** Russian: after «в». */
  inFiles: { en: ['in # file', 'in # files'], ru: ['в # файле', 'в # файлах', 'в # файлах'] },
  file: { en: ['file', 'files'], ru: ['файл', 'файла', 'файлов'] },
  difference: { en: ['difference', 'differences'], ru: ['отличие', 'отличия', 'отличий'] },
  question: { en: ['question', 'questions'], ru: ['вопрос', 'вопроса', 'вопросов'] },
  edition: { en: ['edition', 'editions'], ru: ['редакция', 'редакции', 'редакций'] },
} satisfies Record<string, Forms>;

export type Counted = keyof typeof NOUNS;

/** `2 errors`, `2 ошибки`. The number comes first, or where a form has `#`. */
export function counted(count: number, noun: Counted, language: MessageLanguage): string {
  const rule = new Intl.PluralRules(language).select(count);
  const forms: readonly string[] = NOUNS[noun][language];
  const index = rule === 'one' ? 0 : rule === 'many' ? 2 : 1;
  const form = forms[index] ?? '';
  return form.includes('#') ? form.replace('#', String(count)) : `${count} ${form}`;
}
