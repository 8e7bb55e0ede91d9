/** The files of a new document and of its first edition, for a lawyer to fill in; until then `check` reports them. */
import { stringify } from 'yaml';
import type { Contact, SourceFile } from '../edition/library.ts';
import { LANGUAGES } from '../text/language.ts';
import { newEditionRecord } from './new-edition.ts';

/** @returns files with paths relative to the edition's folder: a preamble and one section without words */
export function firstEditionFiles(): readonly SourceFile[] {
  return [
    file('edition.yaml', newEditionRecord([], true)),
    ...LANGUAGES.flatMap((language) => [
      file(`${language}/00-preamble.md`, '# \n'),
      file(`${language}/01-general.md`, '# \n'),
    ]),
  ];
}

/** @param contact of another document, if there is one: it is usually the same */
export function documentRecord(contact: Contact | undefined): string {
  const known = contact && stringify({ contact }, { lineWidth: 0 });
  return `${TITLES}\n${known ? `${KNOWN_CONTACT}${known}` : CONTACT}\n${REST}`;
}

function file(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

const TITLES = `# Заполните каждое поле; пояснения после знака «#» можно удалить.
# Пока поля пусты, «npm run policy -- check» сообщает о каждом из них.

# Короткое название документа: для списков и заголовка страницы.
title:
  kk:
  ru:
`;
const CONTACT = `# К кому могут обратиться читатели.
contact:
  name:
    kk:
    ru:
  email:
`;
const KNOWN_CONTACT = `# К кому могут обратиться читатели; взято из другого документа.
`;
const REST = `# Коды разделов, которые должны быть в каждой редакции.
required_sections: [preamble]
`;
