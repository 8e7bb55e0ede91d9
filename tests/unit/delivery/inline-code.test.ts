import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineCode } from '../../../src/delivery/inline-code.ts';

const hash = (code: string) => createHash('sha256').update(code).digest('base64');

test.each([
  ['<p>text</p>', [], []],
  ['<style>a{}</style>', [hash('a{}')], []],
  ['<style media="(width > 3px)">a{}</style>', [hash('a{}')], []],
  ['<STYLE>a{}</Style >', [hash('a{}')], []],
  ['<style>a{}</style><style>a{}</style>', [hash('a{}')], []],
  ['<script>f()</script>', [], [hash('f()')]],
  ['<script type=module>\r\nf()\r\n</script>', [], [hash('\nf()\n')]],
  ['<script type="text/javascript">f("</p>")</script>', [], [hash('f("</p>")')]],
  ['<script type="speculationrules">{}</script>', [], [hash('{}')]],
  ['<script type="application/ld+json">{}</script>', [], []],
  ['<script src="/a.js"></script>', [], []],
  ['<script data-src="a">f()</script>', [], [hash('f()')]],
])('%s', (html, styles, scripts) => {
  expect(inlineCode(html)).toEqual({ styles, scripts });
});
