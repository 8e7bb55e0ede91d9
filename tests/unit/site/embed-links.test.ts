import { describe, expect, it } from 'vitest';
import { sectionLinks, wholeTextLinks } from '../../../src/site/embed-links.ts';
import { SITE } from '../../named-site.ts';

const OUT = { rel: ['external', 'noopener'], target: '_blank' } as const;

describe('on a page of a whole edition', () => {
  const map = wholeTextLinks(SITE, 'ru');

  it.each([
    ['#withdrawal', { href: '#withdrawal' }],
    ['https://hitter.kz/ru/privacy/', { href: '/embed/ru/privacy/' }],
    ['https://hitter.kz/ru/privacy/#data-2', { href: '/embed/ru/privacy/#data-2' }],
    ['/ru/privacy/2022-02-22/', { href: '/embed/ru/privacy/2022-02-22/' }],
    ['https://hitter.kz/ru/terms/', { href: '/embed/ru/terms/' }],
    ['https://hitter.kz/kk/privacy/', { href: 'https://hitter.kz/kk/privacy/', ...OUT }],
    ['/ru/privacy/archive/', { href: 'https://hitter.kz/ru/privacy/archive/', ...OUT }],
    ['https://hitter.kz', { href: 'https://hitter.kz', ...OUT }],
    ['https://adilet.zan.kz/rus/', { href: 'https://adilet.zan.kz/rus/', ...OUT }],
    ['mailto:support@hitter.kz', { href: 'mailto:support@hitter.kz', rel: ['external'] }],
    ['tel:+77273500606', { href: 'tel:+77273500606', rel: ['external'] }],
  ])('%s', (href, expected) => {
    expect(map(href, 'operator')).toEqual(expected);
  });
});

describe('on a page of one section', () => {
  const owners = new Map([
    ['operator', 'operator'],
    ['operator-2', 'operator'],
    ['withdrawal', 'withdrawal'],
    ['withdrawal-2', 'withdrawal'],
    ['profiling', 'profiling'],
  ]);
  const map = sectionLinks({
    site: SITE,
    language: 'kk',
    document: 'privacy',
    owner: (anchor) => owners.get(anchor),
  });

  it.each([
    ['its own', '#operator-2', '#operator-2'],
    ['itself', '#operator', '#operator'],
    ['another section', '#withdrawal', '/embed/kk/privacy/withdrawal/'],
    ['a block of another section', '#withdrawal-2', '/embed/kk/privacy/withdrawal/#withdrawal-2'],
    ['a retired id', '#profiling', '/embed/kk/privacy/profiling/'],
    ['no one knows what', '#nonsense', '/embed/kk/privacy/#nonsense'],
  ])('%s', (_what, href, expected) => {
    expect(map(href, 'operator')).toEqual({ href: expected });
  });
});
