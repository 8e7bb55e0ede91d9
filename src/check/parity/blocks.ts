import type { List } from 'mdast';
import { otherLanguage } from '../../text/language.ts';
import type { Phrase, Place } from '../../text/problem.ts';
import { placeOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { bilingualExample } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SectionPair } from '../sections.ts';
import { type BlockPair, comparisons, type Joined, type Lone } from './compare.ts';
import { describe, IN_TEXT, nameOf } from './names.ts';

export const blocks: Rule = {
  code: 'parity/blocks',
  what: 'Both languages have the same paragraphs, lists, list items, quotations and sub-headings, in the same order and at the same level. Numbers, addresses, shared words and length decide what belongs together; what seems to have no counterpart is reported, and the rest of the section is compared without it.',
  why: 'A paragraph that only one language has says something that readers of the other cannot know, and both languages use the same addresses of paragraphs.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample('Тізбе:\n\n- аты;\n- нөмірі.', 'Перечень:\n\n- имя;\n- номер.'),
    bilingualExample('Тізбе:\n\n- аты;\n- 2 нөмір;\n- поштасы.', 'Перечень:\n\n- имя;\n- почта.', [
      'kk:6:1',
    ]),
    bilingualExample('Тізбе.\n\n1. аты;\n2. нөмірі.', 'Перечень.\n\n- имя;\n- номер.', ['ru:5:1']),
    bilingualExample('- аты;\n  - тегі.', '- имя;\n- фамилия.', ['ru:4:1']),
  ],
  check: ({ text }) =>
    comparisons(text).flatMap(({ sections, lone, joined, unlike, nesting, pairs }) => [
      ...lone.filter(({ block }) => block.kind !== 'row').map((one) => loneFinding(one, sections)),
      ...joined.map(joinedFinding),
      ...unlike.map((pair) => pairFinding(pair, nameOf(pair.ru), nameOf(pair.kk))),
      ...nesting.map((pair) => pairFinding(pair, level(pair.ru.depth), level(pair.kk.depth))),
      ...pairs.flatMap(listFinding),
    ]),
};

function loneFinding({ language, block, other }: Lone, sections: SectionPair): Finding {
  const missingFrom = otherLanguage(language);
  const name = describe(block);
  return {
    place: block.place,
    also: other?.place ?? endOf(sections[missingFrom]),
    en: {
      found: `${name.en}, without a counterpart in ${IN_TEXT[missingFrom].en}`,
      expected: 'the same blocks in both languages',
      action: 'add it to the other language or delete it here',
    },
    ru: {
      found: `${name.ru} без соответствия в ${IN_TEXT[missingFrom].ru}`,
      expected: 'одни и те же блоки на обоих языках',
      action: 'добавьте его на другом языке или удалите здесь',
    },
  };
}

function joinedFinding({ kk, ru }: Joined): Finding {
  const [more, language] = kk.length > ru.length ? [kk, 'kk' as const] : [ru, 'ru' as const];
  const second = more[1] ?? more[0];
  const one = (language === 'kk' ? ru : kk)[0];
  const name = second ? describe(second) : { en: '', ru: '' };
  const place = second?.place ?? { file: '', line: 1, column: 1 };
  return {
    place,
    ...(one && { also: one.place }),
    en: {
      found: `${name.en}: two blocks here, one in ${IN_TEXT[otherLanguage(language)].en}`,
      expected: 'the same blocks in both languages',
      action: 'separate the joined blocks with an empty line, or add the one that is missing',
    },
    ru: {
      found: `${name.ru}: здесь два блока, а в ${IN_TEXT[otherLanguage(language)].ru} один`,
      expected: 'одни и те же блоки на обоих языках',
      action: 'разделите слитые блоки пустой строкой или добавьте недостающий',
    },
  };
}

function pairFinding({ kk, ru }: BlockPair, found: Phrase, expected: Phrase): Finding {
  return {
    place: ru.place,
    also: kk.place,
    en: {
      found: `${found.en} in Russian, ${expected.en} in Kazakh`,
      expected: 'the same kind of block in both languages',
      action: 'write both texts with the same Markdown marks and indentation',
    },
    ru: {
      found: `${found.ru} на русском, ${expected.ru} на казахском`,
      expected: 'один и тот же вид блока на обоих языках',
      action: 'оформите оба текста одинаковыми знаками Markdown и отступами',
    },
  };
}

function listFinding(pair: BlockPair): readonly Finding[] {
  const [kk, ru] = [pair.kk.node, pair.ru.node];
  if (kk.type !== 'list' || ru.type !== 'list') return [];
  // Another first number is likely because an item is missing, which is a finding already.
  if (kk.ordered && ru.ordered && kk.children.length !== ru.children.length) return [];
  const [ofKk, ofRu] = [marking(kk), marking(ru)];
  return ofKk.en === ofRu.en ? [] : [pairFinding(pair, ofRu, ofKk)];
}

function marking({ ordered, start }: List): Phrase {
  return ordered
    ? { en: `a list numbered from ${start ?? 1}`, ru: `список с номерами от ${start ?? 1}` }
    : { en: 'a list without numbers', ru: 'список без номеров' };
}

function level(depth: number): Phrase {
  return { en: `a list item of level ${depth}`, ru: `элемент списка уровня ${depth}` };
}

function endOf(section: Section): Place {
  return placeOf(section, section.source.trimEnd().length);
}
