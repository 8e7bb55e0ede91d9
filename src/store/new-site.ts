/**
 * The files of a new operator's content folder. What nobody has said yet is empty: `check` lists it,
 * and refuses a text without words, so that no sample is ever published as the law of a site.
 */
import { stringify } from 'yaml';
import type { SourceFile } from '../edition/library.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Bilingual } from '../text/language.ts';
import { SITE_FILE } from './layout.ts';

export interface NewSite {
  readonly origin?: string;
  readonly name?: string;
}

export interface NewDocument {
  readonly id: string;
  /** Of its first edition, which is public and in force on the same day. */
  readonly date: CivilDate;
  readonly email?: string;
}

/** Titles of the documents that most operators have. */
const TITLES: Readonly<Record<string, Bilingual<string>>> = {
  privacy: { kk: 'Құпиялылық саясаты', ru: 'Политика конфиденциальности' },
  terms: { kk: 'Пайдаланушы келісімі', ru: 'Пользовательское соглашение' },
};

/** Sections to begin with, after the preamble; the operator renames them and adds others. */
const SECTIONS: Readonly<Record<string, Bilingual<string>>> = {
  operator: { kk: 'Оператор туралы ақпарат', ru: 'Информация об Операторе' },
  general: { kk: 'Жалпы ережелер', ru: 'Общие положения' },
  changes: { kk: 'Өзгерістер', ru: 'Изменения' },
};

export function siteFile({ origin, name }: NewSite): SourceFile {
  return file(
    SITE_FILE,
    `# Кто публикует сайт. Пока поля пусты, «npm run policy -- check» сообщает о каждом из них.

# Адрес, по которому открывается сайт: https:// и имя, без пути. На него будут ссылаться годами.
origin:${value(origin)}

# Имя продукта, как его знают читатели.
name:${value(name)}

# Всё остальное необязательно: уберите знак «#» и измените.

# Описание сайта для поисковых систем.
# description:
#   kk: …
#   ru: …

# Знак сайта: файл SVG рядом с этим файлом. Без него программа рисует лист.
# mark: mark.svg

# Сначала язык, который предлагается первым.
# languages: [kk, ru]

# Ведёт ли на сайт имя с www. (а если сайт сам с www. — имя без него): redirect или none.
# www: redirect

# Цвета: ground и mark — фон, ink, quiet и link — текст, rule — линии.
# colours:
#   light: { ground: "#fdfcf9", link: "#0a4a70" }
#   dark: { ground: "#171614", link: "#9fd0f0" }
`,
  );
}

/** @returns files with paths relative to the document's folder */
export function newDocumentFiles({ id, date, email }: NewDocument): readonly SourceFile[] {
  const title = TITLES[id] ?? { kk: '', ru: '' };
  const sections = Object.entries({ preamble: title, ...SECTIONS });
  return [
    file(
      'document.yaml',
      `# Короткие названия документа.
title:
  kk:${value(title.kk)}
  ru:${value(title.ru)}

# К кому читатели могут обратиться: кто оператор и его адрес электронной почты.
contact:
  name:
    kk:
    ru:
  email:${value(email)}
  # phone: "8 (727) 350 06 06"

# Разделы, которые есть в каждой редакции.
required_sections: [preamble]
`,
    ),
    file(
      `${date}/edition.yaml`,
      `# Первый день, когда редакция применяется, и день, когда она становится доступна читателям.
effective: ${date}
published: ${date}
`,
    ),
    ...(['kk', 'ru'] as const).flatMap((language) =>
      sections.map(([section, heading], i) =>
        file(
          `${date}/${language}/${String(i).padStart(2, '0')}-${section}.md`,
          `# ${heading[language] || (language === 'kk' ? 'Құжат' : 'Документ')}\n`,
        ),
      ),
    ),
  ];
}

function file(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Behind the colon of a key, with its space; nothing for what is not known. */
function value(text: string | undefined): string {
  return text ? ` ${stringify(text, { lineWidth: 0 }).trimEnd()}` : '';
}
