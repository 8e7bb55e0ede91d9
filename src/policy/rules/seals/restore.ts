import type { Message, MessageLanguage } from '../../problem.ts';

/** What to do about any touched file of a sealed edition. */
export const RESTORE: Readonly<Record<MessageLanguage, string>> = {
  en: 'restore the file from history; a published edition never changes; make a new edition instead',
  ru: 'верните файл из истории репозитория; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
};

/** A message whose remedy is to restore the file. */
export function restoring(parts: {
  readonly en: Omit<Message, 'action'>;
  readonly ru: Omit<Message, 'action'>;
}): Readonly<Record<MessageLanguage, Message>> {
  return {
    en: { ...parts.en, action: RESTORE.en },
    ru: { ...parts.ru, action: RESTORE.ru },
  };
}
