import { expect, it } from 'vitest';
import { sectionText } from '../../../src/formats/section-text.ts';
import { parseSection } from '../../../src/text/section.ts';

const SOURCE = `# Data

One line
and its end[^n], [our site](https://hitter.kz), [a@b.kz](mailto:a@b.kz), [below](#data), [x].

- a
  1. b
  2. c
- d

  e

| h | i |
| - | - |
| j | k |

> quoted

## Sub

---

[x]: https://x.kz

[^n]: Note.
`;

it('writes a section as plain text', () => {
  const { section } = parseSection({ id: 'data', number: 4, file: 'f', source: SOURCE });
  expect(
    sectionText(section),
  ).toBe(`One line and its end[1], our site <https://hitter.kz>, a@b.kz, below, x <https://x.kz>.

- a
  1. b
  2. c
- d

  e

h | i
j | k

> quoted

Sub

* * *

[1] Note.`);
});
