import { expect, it } from 'vitest';
import { sentences } from '../../../src/ui/sentences.ts';

it('gives each sentence one full stop', () => {
  expect(sentences('Политика', '', 'Редакция от 1 мая 2024 г.', 'Действует')).toBe(
    'Политика. Редакция от 1 мая 2024 г. Действует.',
  );
});
