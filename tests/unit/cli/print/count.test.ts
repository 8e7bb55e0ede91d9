import { describe, expect, it } from 'vitest';
import { counted } from '../../../../src/cli/print/count.ts';

describe('counted', () => {
  it.each([
    [0, '0 errors', '0 ошибок', 'in 0 files', 'в 0 файлах'],
    [1, '1 error', '1 ошибка', 'in 1 file', 'в 1 файле'],
    [2, '2 errors', '2 ошибки', 'in 2 files', 'в 2 файлах'],
    [5, '5 errors', '5 ошибок', 'in 5 files', 'в 5 файлах'],
    [11, '11 errors', '11 ошибок', 'in 11 files', 'в 11 файлах'],
    [21, '21 errors', '21 ошибка', 'in 21 files', 'в 21 файле'],
    [112, '112 errors', '112 ошибок', 'in 112 files', 'в 112 файлах'],
  ])('%i', (count, errors, errorsRu, files, filesRu) => {
    expect([
      counted(count, 'error', 'en'),
      counted(count, 'error', 'ru'),
      counted(count, 'inFiles', 'en'),
      counted(count, 'inFiles', 'ru'),
    ]).toEqual([errors, errorsRu, files, filesRu]);
  });
});
