/**
 * Redline pages lose nothing: without `ins` each section that changed holds the older edition's
 * text, without `del` the newer one's. The texts come from the editions themselves, not from the
 * comparison. What did not change is a link to the edition's own text, where it is the same text.
 */
import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/edition/library.ts';
import type { Language } from '../../src/text/language.ts';
import { walk } from '../../src/text/markdown.ts';
import { plainText } from '../../src/text/plain-text.ts';
import type { Section } from '../../src/text/section.ts';
import { plainSpaces } from '../../src/ui/dates.ts';
import { pagesOf, site } from '../sites.ts';
import { passagesInBoth } from '../unit/redline/long-runs.ts';
import { chronicleOfSite } from './editions.ts';
import { attributes, page, texts } from './html.ts';

const library = site('library');
const chronicle = await chronicleOfSite(library);
const editions = chronicle.entries.map(({ edition }) => edition);
const inForce = chronicle.inForce?.edition;

/** The sections of a comparison, in one language or in both. */
const SECTIONS =
  'section.redline[id]:not(.same-text), section.parallel-redline[id]:not(.same-text)';

/** The words of the site beside the text: verdicts, notes, how much is folded away. */
const BESIDE = ['remark', 'verdict', 'flag'];

/** The letters of a section's text, which no layout changes. */
function letters(nodes: readonly ElementContent[], without: 'ins' | 'del'): string {
  const text = nodes.map((node) => {
    if (node.type !== 'element') return textOf(node);
    const classes = String(node.properties['className'] ?? '').split(/[ ,]/);
    // Marks of footnotes have numbers on an edition's own page.
    const isBeside =
      ['sup', 'summary'].includes(node.tagName) || BESIDE.some((name) => classes.includes(name));
    if (node.tagName === without || isBeside) return '';
    return letters(node.children, without);
  });
  return text.join('').replace(/\s/g, '');
}

function sectionLetters(section: Section): string {
  const parts = [
    section.headingNode,
    ...section.body.children.filter(({ type }) => type !== 'footnoteDefinition'),
  ];
  const notes = [...walk(section.body)].filter(({ type }) => type === 'footnoteDefinition');
  return [...parts, ...notes].map(plainText).join('').replace(/\s/g, '');
}

function textsOf(edition: Edition | undefined, language: Language): ReadonlyMap<string, string> {
  return new Map(edition?.sections[language].map((one) => [one.id, sectionLetters(one)]));
}

/** A multiset of letters: sections that were split or moved have their texts in another order. */
function sorted(text: string): string {
  return [...text].sort().join('');
}

function expectLossless(
  tree: Root,
  language: Language,
  older: Edition | undefined,
  newer: Edition | undefined,
  nodesOf: (section: Element) => readonly ElementContent[],
): void {
  const before = textsOf(older, language);
  const after = textsOf(newer, language);
  const sections = selectAll(SECTIONS, tree);
  const shown = sections.map((section) => String(section.properties['id']));
  for (const section of sections) {
    const id = String(section.properties['id']);
    expect([id, letters(nodesOf(section), 'del')]).toEqual([id, after.get(id) ?? '']);
  }
  const hidden = [...after].filter(([id]) => !shown.includes(id));
  for (const [id, text] of hidden) expect([id, before.get(id)]).toEqual([id, text]);
  const isContinued = (id: string) => after.has(id) && before.has(id);
  const whole = [...before].filter(([id]) => !hidden.some(([one]) => one === id));
  expect(sorted(sections.map((one) => letters(nodesOf(one), 'ins')).join(''))).toBe(
    sorted(whole.map(([, text]) => text).join('')),
  );
  // If no other section was merged into it, its own text keeps the older order.
  const exact = sections.filter((section) => {
    const id = String(section.properties['id']);
    return isContinued(id) && letters(nodesOf(section), 'ins') === before.get(id);
  });
  expect(exact.length).toBeGreaterThan(0.6 * shown.filter(isContinued).length - 1);
}

/** Puts in place of each link to unchanged blocks the blocks that it leads to. */
function fillIn(tree: Root, language: Language): void {
  for (const link of selectAll('.same > a', tree)) {
    const [address = '', anchor = ''] = String(link.properties['href']).split('#');
    expect(address).toBe(`/${language}/privacy/${inForce?.date}/`);
    const section = select(`section:has([id="${anchor}"])`, page(library, address));
    const blocks = (section?.children ?? []).flatMap(blocksIn);
    const from = blocks.findIndex((block) => select(`[id="${anchor}"]`, block));
    expect([anchor, from]).not.toContain(-1);
    link.children = blocks.slice(from, from + Number(/\d+/.exec(textOf(link))?.[0]));
  }
}

/** Only a list may be split, between its items. */
function blocksIn(node: ElementContent): readonly Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'ul' || node.tagName === 'ol' ? node.children.flatMap(blocksIn) : [node];
}

/** What the page says of moved passages and blocks: their words are neither gone nor new. */
const MOVED = ['moved', 'moved-away', 'moved-here'];

/** The texts of elements that say nothing of a move, nor stand in one that does. */
function unmoved(node: Root | ElementContent, name: 'ins' | 'del'): readonly string[] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  const classes = node.type === 'element' ? String(node.properties['className'] ?? '') : '';
  if (MOVED.some((one) => classes.split(/[ ,]/).includes(one))) return [];
  if (node.type === 'element' && node.tagName === name) return [textOf(node)];
  return node.children.flatMap((child) => (child.type === 'doctype' ? [] : unmoved(child, name)));
}

describe('no passage of eight words is both gone and new', () => {
  const pages = pagesOf(library).filter((one) => /\/(?:changes|changes-since\/[^/]+)\/$/.test(one));

  it('on any of these pages', () => {
    expect(pages.length).toBeGreaterThan(40);
  });

  it.each(pages)('%s', (address) => {
    const tree = page(library, address);
    const columns = selectAll('.parallel-pair > [lang]', tree);
    for (const language of ['kk', 'ru']) {
      const own = columns.filter(({ properties }) => properties['lang'] === language);
      const nodes = columns.length > 0 ? own : [tree];
      const [gone, come] = (['del', 'ins'] as const).map((name) =>
        nodes.flatMap((node) => unmoved(node, name)),
      );
      expect(passagesInBoth(gone ?? [], come ?? [])).toEqual([]);
    }
  });
});

it('every change of a link is said once on its page', () => {
  const counts = pagesOf(library).flatMap((address) => {
    const tree = page(library, address);
    const signs = attributes(tree, '.relinked', 'dataNote');
    const said = texts(tree, '.links b');
    // A page with the histories of a section numbers each step by itself.
    if (address.includes('/history/') || address.startsWith('/kk-ru/')) return [];
    expect([address, [...new Set(signs)].sort()]).toEqual([address, [...said].sort()]);
    return signs;
  });
  expect(counts.length).toBeGreaterThan(0);
});

const own = (section: Element) => section.children;
const inLanguage = (language: Language) => (section: Element) =>
  selectAll(`.parallel-pair > [lang="${language}"]`, section);

describe.each<Language>(['kk', 'ru'])('%s', (language) => {
  it.each(editions.slice(1).map(({ date }, i) => [date, i] as const))(
    '%s against the one before',
    (date, i) => {
      const tree = page(library, `/${language}/privacy/${date}/changes/`);
      const named = selectAll('section.redline[id], .unchanged-sections > li[id]', tree);
      expect(named.length).toBeGreaterThan(13);
      expectLossless(tree, language, editions[i], editions[i + 1], own);
    },
  );

  it.each(
    chronicle.entries
      .filter(({ status }) => status === 'superseded')
      .map(({ edition }) => edition.date),
  )('since %s', (date) => {
    const tree = page(library, `/${language}/privacy/changes-since/${date}/`);
    const older = editions.find((edition) => edition.date === date);
    fillIn(tree, language);
    expectLossless(tree, language, older, inForce, own);
  });

  it.each(editions.slice(1).map(({ date }, i) => [date, i] as const))(
    '%s side by side',
    (date, i) => {
      const tree = page(library, `/kk-ru/privacy/${date}/changes/`);
      const shown = selectAll(SECTIONS, tree).map(({ properties }) => properties['id']);
      expect(shown.length).toBeGreaterThan(0);
      expectLossless(tree, language, editions[i], editions[i + 1], inLanguage(language));
    },
  );
});

describe('since an edition without a successor', () => {
  it.each([
    [
      '/ru/privacy/changes-since/2026-02-01/',
      'Изменений нет. Действует с 1 февраля 2026 г. по 30 ноября 2026 г. За это время текст не менялся.',
    ],
    [
      '/kk/privacy/changes-since/2026-02-01/',
      'Өзгерістер жоқ. 2026 жылғы 1 ақпаннан бастап 2026 жылғы 30 қарашаны қоса алғанда қолданылады. Осы уақыт ішінде мәтін өзгерген жоқ.',
    ],
    ['/ru/privacy/changes-since/2026-12-01/', 'Изменений нет. Вступает в силу 1 декабря 2026 г.'],
  ])('%s', (address, sentence) => {
    const tree = page(library, address);
    expect(selectAll('ins, del', tree)).toEqual([]);
    expect(selectAll('main p', tree).map((one) => plainSpaces(textOf(one)))).toContain(sentence);
  });
});

it.each<Language>(['kk', 'ru'])(
  'every edition has its page since, to which the archive leads and, once superseded, its own page: %s',
  (language) => {
    const pages = new Set(pagesOf(library));
    const linksOn = (address: string) => attributes(page(library, address), 'main a', 'href');
    const archive = linksOn(`/${language}/privacy/archive/`);
    const found = chronicle.entries.map(({ edition: { date }, status }) => {
      const since = `/${language}/privacy/changes-since/${date}/`;
      const isOffered =
        status !== 'superseded' || linksOn(`/${language}/privacy/${date}/`).includes(since);
      return [date, pages.has(since), archive.includes(since), isOffered];
    });
    expect(found).toEqual(editions.map(({ date }) => [date, true, true, true]));
  },
);

describe('a page of changes is led by the changes', () => {
  it.each([
    [
      '/ru/privacy/2026-12-01/changes/',
      'Добавлены разделы о несовершеннолетних и о рекламе',
      /^По сравнению с редакцией от 1 февраля 2026 г. добавлено \d+ слов[ао]?, исключено \d+ слов[ао]?, перемещено \d+ слов[ао]?\.$/,
      '10 разделов без изменений',
    ],
    [
      '/kk/privacy/2026-12-01/changes/',
      'Кәмелетке толмағандар мен жарнама туралы бөлімдер қосылды',
      /^2026 жылғы 1 ақпандағы редакциямен салыстырғанда \d+ сөз қосылды, \d+ сөз алып тасталды, \d+ сөздің орны ауысты\.$/,
      '10 бөлім өзгеріссіз қалды',
    ],
  ])('%s', (address, summary, counts, fold) => {
    const tree = page(library, address);
    const said = selectAll('.comparison > p', tree).map((one) =>
      textOf(one).replaceAll('\u00a0', ' '),
    );
    expect(said[1]?.slice(0, summary.length)).toBe(summary);
    expect(said[2]).toMatch(counts);
    expect(selectAll('summary', tree).map((one) => textOf(one))[0]).toBe(fold);
    const sections = attributes(tree, 'section.redline', 'id').map((id) => `#${id}`);
    expect(attributes(tree, '.section-verdicts a', 'href')).toEqual(sections);
    const [legend] = selectAll('.redline-key', tree);
    expect(legend?.properties['ariaHidden']).toBe('true');
    for (const section of selectAll('section.redline', tree)) {
      expect(select('h2 ~ .remark > .verdict, h2 ~ .verdict', section)).toBeDefined();
    }
  });
});
