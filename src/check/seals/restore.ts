import type { Message, MessageLanguage, Messages } from '../../text/problem.ts';

/** What to do about a changed file of a sealed edition. */
export const RESTORE: Readonly<Record<MessageLanguage, string>> = {
  en: 'restore the file: with "git restore" and its path or, where the change is committed, from history; a published edition never changes; make a new edition instead',
  ru: 'верните прежний файл: командой «git restore» с путём к нему, а если правка уже внесена в репозиторий, то из истории; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
};

/** A message whose remedy is to restore the file. */
export function restoring(message: {
  readonly en: Omit<Message, 'action'>;
  readonly ru: Omit<Message, 'action'>;
}): Messages {
  return {
    en: { ...message.en, action: RESTORE.en },
    ru: { ...message.ru, action: RESTORE.ru },
  };
}
