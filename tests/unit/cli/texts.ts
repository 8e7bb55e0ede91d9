/** A content folder in order, with one edition, for the tests of the commands. */
const FIRST = 'content/privacy/2022-02-22';

export const CONTENT: Readonly<Record<string, string>> = {
  'content/site.yaml': 'origin: https://hitter.kz\nname: hitter\n',
  'content/privacy/document.yaml': `title:
  kk: Құпиялылық саясаты
  ru: Политика конфиденциальности
contact:
  name:
    kk: Оператор
    ru: Оператор
  email: support@hitter.kz
required_sections: [preamble, data]
`,
  [`${FIRST}/edition.yaml`]: 'effective: 2022-02-22\npublished: 2022-02-22\n',
  [`${FIRST}/kk/00-preamble.md`]: '# Құпиялылық саясаты\n\nОсы саясат қолданылады.\n',
  [`${FIRST}/kk/01-data.md`]: '# Деректер\n\nАты және тегі.\n',
  [`${FIRST}/ru/00-preamble.md`]: '# Политика конфиденциальности\n\nЭта политика применяется.\n',
  [`${FIRST}/ru/01-data.md`]: '# Данные\n\nИмя и фамилия.\n',
};

/** An `edition.yaml` filled in by a lawyer. */
export const FILLED = `effective: 2026-12-01
published: 2026-11-25
summary:
  kk: Деректер тізімі өзгерді.
  ru: Изменён перечень данных.
`;
