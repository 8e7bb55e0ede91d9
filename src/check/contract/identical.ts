import { LANGUAGES } from '../../text/language.ts';
import { nextEdition } from '../example.ts';
import type { Rule } from '../rule.ts';
import { recordPlace } from '../sections.ts';

export const identical: Rule = {
  code: 'contract/identical',
  what: 'A new edition differs from the one before it.',
  why: 'An edition without a change makes readers look for one; perhaps the texts were not saved.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    nextEdition(['preamble', 'operator', 'data']),
    {
      says: 'the texts of the second edition are those of the first.',
      files: {
        'privacy/2026-06-01/edition.yaml':
          'effective: 2026-06-01\npublished: 2026-06-01\nsummary:\n  kk: Өзгерді\n  ru: Изменено\n',
        ...Object.fromEntries(
          ['2026-01-01', '2026-06-01'].flatMap((date) => [
            [`privacy/${date}/kk/00-preamble.md`, '# Саясат\n\nМәтін.\n'],
            [`privacy/${date}/ru/00-preamble.md`, '# Политика\n\nТекст.\n'],
            [`privacy/${date}/kk/01-operator.md`, '# Оператор\n\nМәтін.\n'],
            [`privacy/${date}/ru/01-operator.md`, '# Оператор\n\nТекст.\n'],
          ]),
        ),
      },
      finds: ['privacy/2026-06-01/edition.yaml:1:1'],
    },
  ],
  *check({ text, previous }) {
    if (!previous) return;
    const isSame = LANGUAGES.every((language) => {
      const [now, before] = [text.sections[language], previous.sections[language]];
      return (
        now.length === before.length &&
        now.every(({ id, source }, i) => before[i]?.id === id && before[i]?.source === source)
      );
    });
    if (!isSame) return;
    yield {
      place: recordPlace(text),
      en: {
        found: `the same texts as in the edition of ${previous.date}`,
        expected: 'an edition that changes something',
        action: 'edit the texts, or delete the folder of this edition',
      },
      ru: {
        found: `те же тексты, что в редакции ${previous.date}`,
        expected: 'редакция, которая что-то меняет',
        action: 'внесите изменения в тексты или удалите папку этой редакции',
      },
    };
  },
};
