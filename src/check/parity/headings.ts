import type { Heading } from 'mdast';
import { explicitId } from '../../text/markdown.ts';
import type { Messages } from '../../text/problem.ts';
import { bilingualExample } from '../example.ts';
import type { Rule } from '../rule.ts';
import type { ComparableBlock } from './comparable-blocks.ts';
import { comparisons } from './compare.ts';

export const headings: Rule = {
  code: 'parity/headings',
  what: 'Sub-headings that correspond have the same level and the same id. Where Kazakh and Russian words differ, the id is written in both files: `## Heading {#id}`.',
  why: 'Without a written id the site makes one from the words, and a link would work in one language only.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample('## Құқықтар {#rights}\n\nА.', '## Права {#rights}\n\nА.'),
    bilingualExample('## sample\n\nА.', '## sample\n\nА.'),
    bilingualExample('## Құқықтар\n\nА.', '## Права\n\nА.', ['ru:3:1']),
    bilingualExample('## Құқықтар {#rights}\n\nА.', '## Права {#right}\n\nА.', ['ru:3:1']),
    bilingualExample('## Құқықтар {#rights}\n\nА.', '### Права {#rights}\n\nА.', ['ru:3:1']),
  ],
  *check({ text }) {
    for (const { kk, ru } of comparisons(text).flatMap(({ pairs }) => pairs)) {
      if (kk.node.type !== 'heading' || ru.node.type !== 'heading') continue;
      const message = levels(kk.node, ru.node) ?? ids(kk, ru, kk.node, ru.node);
      if (message) yield { place: ru.place, also: kk.place, ...message };
    }
  },
};

function levels(kk: Heading, ru: Heading): Messages | undefined {
  if (kk.depth === ru.depth) return undefined;
  const [ofKk, ofRu] = ['#'.repeat(kk.depth), '#'.repeat(ru.depth)];
  return {
    en: {
      found: `a sub-heading of level ${ofRu} in Russian, ${ofKk} in Kazakh`,
      expected: 'one level in both languages',
      action: 'write the sub-heading with as many # in both files',
    },
    ru: {
      found: `подзаголовок уровня ${ofRu} на русском, ${ofKk} на казахском`,
      expected: 'один уровень на обоих языках',
      action: 'поставьте перед подзаголовком одинаковое число # в обоих файлах',
    },
  };
}

function ids(
  kk: ComparableBlock,
  ru: ComparableBlock,
  ofKk: Heading,
  ofRu: Heading,
): Messages | undefined {
  const [kkId, ruId] = [explicitId(ofKk), explicitId(ofRu)];
  const equal =
    kkId === ruId && (kkId !== undefined || kk.words.toLowerCase() === ru.words.toLowerCase());
  if (equal) return undefined;
  const written = (id: string | undefined, none: string) => (id === undefined ? none : `{#${id}}`);
  return {
    en: {
      found: `the id ${written(ruId, 'of the words')} in Russian, ${written(kkId, 'of the words')} in Kazakh`,
      expected: 'one id, written in both files',
      action: `write the same id after both sub-headings, such as {#${kkId ?? ruId ?? 'rights'}}`,
    },
    ru: {
      found: `код подзаголовка: ${written(ruId, 'не указан')} на русском, ${written(kkId, 'не указан')} на казахском`,
      expected: 'один и тот же код в обоих файлах',
      action: `поставьте после обоих подзаголовков один код, например {#${kkId ?? ruId ?? 'rights'}}`,
    },
  };
}
