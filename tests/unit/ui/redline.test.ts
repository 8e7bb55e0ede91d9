import { expect, it } from 'vitest';
import { redlineWords } from '../../../src/ui/redline.ts';

it.each([
  [
    { inserted: 2, deleted: 6, moved: 23 },
    '2 сөз қосылды, 6 сөз алып тасталды, 23 сөздің орны ауысты.',
    'добавлено 2 слова, исключено 6 слов, перемещено 23 слова.',
  ],
  [
    { inserted: 21, deleted: 11, moved: 0 },
    '21 сөз қосылды, 11 сөз алып тасталды.',
    'добавлено 21 слово, исключено 11 слов.',
  ],
  [{ inserted: 0, deleted: 0, moved: 1 }, '1 сөздің орны ауысты.', 'перемещено 1 слово.'],
  [{ inserted: 0, deleted: 0, moved: 0 }, 'сөздер өзгерген жоқ.', 'слова не изменились.'],
])('counts %j', (counts, kazakh, russian) => {
  expect([redlineWords('kk').counts(counts), redlineWords('ru').counts(counts)]).toEqual([
    kazakh,
    russian,
  ]);
});

it.each([
  [1, '1 раздел без изменений'],
  [2, '2 раздела без изменений'],
  [11, '11 разделов без изменений'],
  [22, '22 раздела без изменений'],
])('%i sections', (count, russian) => {
  expect(redlineWords('ru').unchangedSections(count)).toBe(russian);
});
