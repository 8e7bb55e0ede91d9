import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/edition/canonical.ts';
import { editionOf } from './edition-of.ts';

const canonical = (text: string) =>
  canonicalText(
    editionOf('2026-01-01', { preamble: '# Title\n\n## Scope\n\nAll.\n', data: text }),
    'ru',
  );

const PREAMBLE = '# Title\n\n## Scope\n\nAll.\n\n';

describe('canonicalText', () => {
  it.each([
    [
      'joins files, headings one level down',
      '# Data\n\n## Kinds\n\nText.\n',
      '## Data\n\n### Kinds\n\nText.\n',
    ],
    [
      'keeps each other byte',
      '# D\n\n*  a \\* "b"  --\n\n&nbsp;…\n\n\n',
      '## D\n\n*  a \\* "b"  --\n\n&nbsp;…\n',
    ],
    ['keeps line ends', '# D\r\n\r\na\r\nb\r\n', '## D\r\n\r\na\r\nb\n'],
    ['keeps explicit ids', '# D\n\n## Kinds {#kinds}\n\na\n', '## D\n\n### Kinds {#kinds}\n\na\n'],
    [
      'qualifies labels of footnotes',
      '# D\n\na[^1] b[^n]\n\n[^1]: One\n[^n]: Two\n',
      '## D\n\na[^data-1] b[^data-n]\n\n[^data-1]: One\n[^data-n]: Two\n',
    ],
    [
      'qualifies labels of links, never their words',
      '# D\n\n[a][x] [X][] [x]\n\n[x]: https://a.kz\n',
      '## D\n\n[a][data-x] [X][data-X] [x][data-x]\n\n[data-x]: https://a.kz\n',
    ],
  ])('%s', (_name, source, expected) => {
    expect(canonical(source)).toBe(PREAMBLE + expected);
  });
});
