import { expect, test } from 'vitest';
import { progressPrinter } from '../../../../src/cli/print/progress.ts';

/** The output while 40 pages are made, one every `seconds`, and 2 PDFs beside them. */
function printed(isTerminal: boolean, seconds: number): string {
  let [out, time] = ['', 0];
  const session = {
    err: (text: string) => {
      out += text;
    },
    say: ({ en }: { readonly en: string }) => en,
    isTerminal,
  };
  const { show, end } = progressPrinter(session, () => time);
  show('pages', 0, 40);
  show('pdf', 0, 2);
  for (let page = 1; page <= 40; page++) {
    time += seconds * 1000;
    if (page <= 2) show('pdf', page, 2);
    show('pages', page, 40);
  }
  end();
  return out;
}

test.each([
  ['a short build', 0.01, 'PDF files 2/2\npages 40/40\n'],
  ['a long build', 1, 'PDF files 2/2\npages 12/40\npages 22/40\npages 32/40\npages 40/40\n'],
])('the log of %s', (_what, seconds, expected) => {
  expect(printed(false, seconds)).toBe(expected);
});

test('a terminal has one line for all running stages, rewritten in place', () => {
  const lines = printed(true, 0.01).split('\r\u001B[2K');
  expect(lines.slice(1, 5)).toEqual([
    'pages 0/40',
    'pages 0/40 · PDF files 0/2',
    'pages 0/40 · PDF files 1/2',
    'pages 1/40 · PDF files 1/2',
  ]);
  expect(lines.slice(-2)).toEqual(['pages 40/40\n', '']);
});
