import type { PdfView } from '../../../../src/formats/pdf/source.ts';
import { civilDate } from '../../../../src/text/civil-date.ts';
import { parseSection } from '../../../../src/text/section.ts';

/** @param sections Markdown by section id, the preamble first */
export function sampleView(sections: Readonly<Record<string, string>>): PdfView {
  return {
    language: 'ru',
    title: 'Политика',
    shortTitle: 'Политика',
    date: civilDate('2022-02-22'),
    editionLine: 'Редакция от 22 февраля 2022 г.',
    forceLines: ['Действует с 22 февраля 2022 г.'],
    address: 'https://hitter.kz/ru/privacy/2022-02-22/',
    digestLabel: 'Контрольная сумма',
    sealLabel: 'Контрольная сумма печати',
    seal: 'b'.repeat(64),
    digest: 'e6b9'.repeat(16),
    sections: Object.entries(sections).map(
      ([id, source], number) => parseSection({ id, number, file: `ru/${id}.md`, source }).section,
    ),
  };
}
