/** `site.yaml`: what it may say, and what is said of one that is missing or wrong. */
import { describe, expect, it } from 'vitest';
import { COLOURS, drawnMark } from '../../../src/edition/site.ts';
import { markProblem } from '../../../src/store/mark.ts';
import { baseWith, type Overlay, placeName } from '../content-tree.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h6"/></svg>\n';
const LEAST = 'origin: https://policy.acme.kz\nname: Acme\n';

function problemsOf(overlay: Overlay) {
  return baseWith(overlay).problems.map((problem) => ({
    at: placeName(problem),
    expected: problem.message.en.expected,
    action: problem.message.en.action,
  }));
}

it('needs an origin and a name only', () => {
  expect(baseWith({ 'site.yaml': LEAST }).library.site).toEqual({
    origin: 'https://policy.acme.kz',
    name: 'Acme',
    mark: drawnMark(COLOURS),
    colours: COLOURS,
    languages: ['kk', 'ru'],
    www: 'redirect',
  });
});

it('may say all', () => {
  const { library, problems } = baseWith({
    'site.yaml': `${LEAST}description: { kk: Құжаттар, ru: Документы }
mark: sign.svg
languages: [ru, kk]
www: none
analytics: none
colours: { light: { link: "#00563B" } }
`,
    'sign.svg': SVG,
  });
  expect(problems).toEqual([]);
  expect(library.site).toMatchObject({
    description: { kk: 'Құжаттар', ru: 'Документы' },
    mark: SVG,
    languages: ['ru', 'kk'],
    www: 'none',
    colours: { light: { ...COLOURS.light, link: '#00563b' }, dark: COLOURS.dark },
  });
  expect(library.documents.map(({ site }) => site)).toEqual([library.site]);
});

it('says in one sentence what to do without it', () => {
  expect(problemsOf({ 'site.yaml': null })).toEqual([
    {
      at: 'site.yaml:1:1',
      expected: 'site.yaml with the address of the site (origin) and its name',
      action:
        'run "npm run policy -- init --origin https://policy.example.com --name Example", with your own, which writes it',
    },
  ]);
});

describe('refused', () => {
  it.each([
    ['origin: http://policy.acme.kz', '1:1', 'https:// and a host'],
    ['origin: https://policy.acme.kz/', '1:1', 'https:// and a host'],
    ['origin: https://policy.acme.kz:8443', '1:1', 'https:// and a host'],
    ['origin: https://Policy.acme.kz', '1:1', 'https:// and a host'],
    ['origin: https://құжат.қаз', '1:1', 'https:// and a host'],
    ['origin: https://localhost', '1:1', 'https:// and a host'],
    ['origin: https://127.0.0.1', '1:1', 'https:// and a host'],
    ['name: ""', '2:1', 'the name of the product'],
    ['languages: [kk]', '3:1', '[kk, ru] or [ru, kk]'],
    ['languages: [kk, kk]', '3:1', '[kk, ru] or [ru, kk]'],
    ['www: yes', '3:1', 'redirect ('],
    ['analytics: google', '3:1', 'none: the site counts nobody'],
    ['mark: ../x.svg', '3:1', 'the name of an SVG'],
    ['mark: sign.svg', '3:1', 'the mark as sign.svg beside site.yaml'],
    ['colours: { light: { link: "#8ab" } }', '3:21', 'a colour as six digits'],
    ['colours: { light: { link: "#5599ff" } }', '3:21', 'a contrast of at least 7:1'],
    ['colours: { dark: { mark: "#cccccc" } }', '3:12', 'a contrast of at least 7:1'],
    ['logo: a.svg', '3:1', 'one of: origin, name'],
  ])('%s', (line, at, expected) => {
    const [key = ''] = line.split(':');
    const kept = LEAST.split('\n').filter((one) => one !== '' && !one.startsWith(`${key}:`));
    const lines = key === 'origin' ? [line, ...kept] : [...kept, line];
    const found = problemsOf({ 'site.yaml': `${lines.join('\n')}\n` });
    expect(found[0]).toMatchObject({
      at: `site.yaml:${at}`,
      expected: expect.stringContaining(expected),
    });
  });

  it('a picture that site.yaml does not name', () => {
    expect(problemsOf({ 'other.svg': SVG }).map(({ at }) => at)).toEqual(['other.svg:1:1']);
  });
});

describe('the mark only draws', () => {
  const inSvg = (inside: string) => SVG.replace('<path d="M1 1h6"/>', inside);

  it.each([
    SVG,
    drawnMark(COLOURS),
    inSvg(
      '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)"/>',
    ),
    inSvg('<use href="#a"/>'),
  ])('%s', (source) => {
    expect(markProblem('mark.svg', source)).toBeUndefined();
  });

  it.each([
    inSvg('<script>alert(1)</script>'),
    inSvg('<path onclick="alert(1)"/>'),
    inSvg('<image href="https://evil.example/a.png"/>'),
    inSvg('<use href="https://evil.example/a.svg#b"/>'),
    inSvg('<path fill="url(https://evil.example/a)"/>'),
    inSvg('<style>@import url(https://evil.example)</style>'),
    inSvg('<foreignObject/>'),
    inSvg('<a href="javascript:alert(1)"/>'),
    inSvg('<animate attributeName="x"/>'),
    inSvg('<html:script xmlns:html="http://www.w3.org/1999/xhtml"/>'),
    `<?xml-stylesheet href="a.css"?>${SVG}`,
    `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`,
    '<svg viewBox="0 0 8 8"/>',
    '<html/>',
    SVG.slice(0, 60),
    '',
    inSvg('<path/>'.repeat(6000)),
  ])('not %s', (source) => {
    expect(markProblem('mark.svg', source)?.rule).toBe('format/mark');
  });
});
