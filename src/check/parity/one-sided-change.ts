import type { Nodes } from 'mdast';
import type { EditionText } from '../../edition/library.ts';
import { differencesFromSeal } from '../../edition/seal.ts';
import type { RedlineBlock } from '../../redline/model.ts';
import { oneSidedChanges } from '../../redline/one-sided.ts';
import { redline } from '../../redline/redline.ts';
import { unitsOf } from '../../redline/units.ts';
import { bilingual, LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Place } from '../../text/problem.ts';
import { excerpt } from '../../text/section.ts';
import type { EditionContext, Example, Finding, Rule } from '../rule.ts';

export const oneSidedChange: Rule = {
  code: 'parity/one-sided-change',
  what: 'A paragraph that changes in one language since the edition before changes in the other too: its words, punctuation or formatting, or its place. Where only one text had a mistake to correct, a waiver records that. Other rules of parity report sections and paragraphs that only one language has. Nothing is reported against a sealed edition that was changed.',
  why: 'A change in one language alone is usually an edit that was forgotten in the other.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    {
      says: 'the edition before says 3 days in both languages; this one says 30 in both.',
      ...example(
        '# Байланыс\n\nӨтініш 30 күнде қаралады.\n',
        '# Контакты\n\nОбращение рассматривается 30 дней.\n',
      ),
    },
    {
      says: 'the edition before says 3 days in both languages; this one says 30 in Russian and still 3 in Kazakh.',
      ...example(
        '# Байланыс\n\nӨтініш 3 күнде қаралады.\n',
        '# Контакты\n\nОбращение рассматривается 30 дней.\n',
        ['ru/01-operator.md:3:1'],
      ),
    },
    example(
      '# Байланыс\n\nӨтініш **3** күнде қаралады.\n',
      '# Контакты\n\nОбращение рассматривается 3 дня.\n',
      ['kk/01-operator.md:3:1'],
    ),
    example(
      '# Байланыс деректері\n\nӨтініш 3 күнде қаралады.\n',
      '# Контакты\n\nОбращение рассматривается 3 дня.\n',
      ['kk/01-operator.md:1:1'],
    ),
  ],
  check({ edition, previous }: EditionContext): readonly Finding[] {
    if (!edition || !previous || isTouched(previous)) return [];
    const redlines = bilingual((language) => redline(previous, edition, language));
    const changes = oneSidedChanges(redlines, 'newer');
    return LANGUAGES.flatMap((language) =>
      changes[language].flatMap(({ block, counterpart, isMove }): readonly Finding[] => {
        const own = locate(block, edition, language);
        const other = counterpart && locate(counterpart, edition, otherLanguage(language));
        // A moved block is one finding, at its Kazakh place.
        if (!own || !other || (isMove && language === 'ru')) return [];
        return [finding(own, other, previous.date)];
      }),
    );
  },
};

function isTouched({ seal, ...edition }: EditionText): boolean {
  return seal !== undefined && differencesFromSeal(edition, seal).length > 0;
}

interface Located {
  readonly node: Nodes;
  readonly place: Place;
}

function locate(
  block: RedlineBlock,
  edition: EditionText,
  language: Language,
): Located | undefined {
  const section = edition.sections[language].find(({ id }) => id === block.newer?.section);
  if (!section) return undefined;
  const unit = unitsOf(section, 'newer').find(({ place }) => place === block.newer);
  const start = unit?.node.position?.start ?? { line: 1, column: 1 };
  return (
    unit && {
      node: unit.node,
      place: { file: section.file, line: start.line, column: start.column },
    }
  );
}

function finding(own: Located, other: Located, before: string): Finding {
  const text = excerpt(plainText(own.node));
  const counterpart = `${other.place.file}:${other.place.line}`;
  return {
    place: own.place,
    also: other.place,
    en: {
      found: `"${text}" differs from the edition of ${before}, its counterpart at ${counterpart} does not`,
      expected: 'the same change in both languages, or none',
      action:
        'change the other text too, undo the change, or, where only this text had a mistake, record a waiver with the reason in edition.yaml',
    },
    ru: {
      found: `«${text}» отличается от редакции от ${before}, а то же место в ${counterpart} – нет`,
      expected: 'одно и то же изменение на обоих языках или ни одного',
      action:
        'измените и второй текст, отмените изменение или, если ошибка была только в этом тексте, запишите исключение с причиной в edition.yaml (waivers)',
    },
  };
}

function example(kazakh: string, russian: string, finds: readonly string[] = []): Example {
  const first = 'privacy/2026-01-01';
  const second = 'privacy/2026-02-01';
  const preambles = (folder: string) => ({
    [`${folder}/kk/00-preamble.md`]: '# Құпиялылық саясаты\n\nСаясат қолданылады.\n',
    [`${folder}/ru/00-preamble.md`]: '# Политика конфиденциальности\n\nПолитика применяется.\n',
  });
  return {
    files: {
      ...preambles(first),
      ...preambles(second),
      [`${first}/kk/01-operator.md`]: '# Байланыс\n\nӨтініш 3 күнде қаралады.\n',
      [`${first}/ru/01-operator.md`]: '# Контакты\n\nОбращение рассматривается 3 дня.\n',
      [`${second}/edition.yaml`]:
        'effective: 2026-02-01\npublished: 2026-02-01\nsummary:\n  kk: Түзетілді.\n  ru: Исправлено.\n',
      [`${second}/kk/01-operator.md`]: kazakh,
      [`${second}/ru/01-operator.md`]: russian,
    },
    finds: finds.map((place) => `${second}/${place}`),
  };
}
