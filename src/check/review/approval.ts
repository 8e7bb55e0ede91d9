import { approvalStates } from '../../edition/approvals.ts';
import { editionPath } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const FOLDER = 'privacy/2026-01-01';
const FILE = `${FOLDER}/approvals.yaml`;
const KK = '# Саясат\n\nМәтін.\n';
const RU = '# Политика\n\nТекст.\n';
/** Of these two texts, which have no other section. */
const DIGESTS = {
  kk: '8624bea6bcd90e8b38f2c250effe267fd9bdb43303a67b9e43bec5582f65e356',
  ru: 'd55ff88f9c116b2580bd639bc5a0b1625c3fd2c67168e128606fc997eda97725',
};
const TEXTS = {
  [`${FOLDER}/kk/00-preamble.md`]: KK,
  [`${FOLDER}/ru/00-preamble.md`]: RU,
  [`${FOLDER}/kk/01-operator.md`]: null,
  [`${FOLDER}/ru/01-operator.md`]: null,
};
const approval = (name: string) =>
  `  - name: ${name}\n    date: 2025-12-20\n    kk: ${DIGESTS.kk}\n    ru: ${DIGESTS.ru}\n`;
const ONE = `approvals:\n${approval('Айгүл Серікова')}`;

export const reviewApproval: Rule = {
  code: 'review/approval',
  what: 'Every approval in `approvals.yaml` is of the text as it is now in both languages, and no person approves the same text twice. `policy approve` writes approvals; with `approvals: 2` in `document.yaml`, `policy seal` asks for two valid ones.',
  why: 'Whoever approved a text did not approve what was changed in it later.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    {
      says: '`approvals.yaml` has the checksums of both texts as they are.',
      files: { ...TEXTS, [FILE]: ONE },
      finds: [],
    },
    {
      says: 'a comma was added to `ru/00-preamble.md` after Айгүл Серікова had approved it.',
      files: {
        ...TEXTS,
        [`${FOLDER}/ru/00-preamble.md`]: RU.replace('Текст', 'Текст,'),
        [FILE]: ONE,
      },
      finds: [`${FILE}:2:5`],
    },
    {
      files: { ...TEXTS, [FILE]: ONE + approval('айгүл  серікова') },
      finds: [`${FILE}:6:5`],
    },
  ],
  *check({ text }) {
    const command = (name: string) =>
      `npm run policy -- approve ${editionPath(text)} --name "${name}"`;
    for (const { approval, changed, repeats } of approvalStates(text)) {
      const { name, date, place } = approval;
      if (changed.length > 0) {
        yield {
          place,
          ...messages(
            [
              `the approval of ${name} of ${date} is void: ${CHANGED.en(changed)} changed since`,
              'an approval of the text as it is now',
              `show ${name} what changed, then: ${command(name)}; or take the entry out`,
            ],
            [
              `одобрение «${name}» от ${date} недействительно: с тех пор изменён ${CHANGED.ru(changed)}`,
              'одобрение текста в том виде, в каком он сейчас',
              `покажите изменения тому, кто одобрял, затем: ${command(name)}; или уберите эту запись`,
            ],
          ),
        };
      } else if (repeats) {
        yield {
          place,
          ...messages(
            [
              `a second approval of ${name} (the first is of ${repeats.date})`,
              'one approval from each person: this one does not count',
              'take one of the two entries out',
            ],
            [
              `второе одобрение «${name}» (первое от ${repeats.date})`,
              'по одному одобрению от каждого: это не засчитывается',
              'уберите одну из двух записей',
            ],
          ),
        };
      }
    }
  },
};

/** Whose text changed, in the words of the messages. */
const CHANGED = {
  en: (languages: readonly Language[]) =>
    languages.length > 1
      ? 'the texts in both languages'
      : `the ${languages[0] === 'kk' ? 'Kazakh' : 'Russian'} text`,
  ru: (languages: readonly Language[]) =>
    languages.length > 1
      ? 'текст на обоих языках'
      : `${languages[0] === 'kk' ? 'казахский' : 'русский'} текст`,
};
