/** An edition as a Word file, in one language or two, by itself or compared with another edition. */
import type { EditionText } from '../../edition/library.ts';
import type { Site } from '../../edition/site.ts';
import type { Redline } from '../../redline/model.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import type { Language } from '../../text/language.ts';
import { anchorsOf } from './anchors.ts';
import { againstBookmark, editionBookmark } from './bookmarks.ts';
import { columns } from './columns.ts';
import { type Piece, pieces } from './flow.ts';
import { packed } from './package.ts';
import { type Parts, parts } from './parts.ts';
import { cleanSequence, comparedSequence } from './sequence.ts';
import { styleName } from './style-names.ts';
import { NAMESPACES, PAGE, TEXT_WIDTH } from './styles.ts';
import { textWriter } from './text.ts';
import { element, escaped, valued, xmlPart } from './xml.ts';

/** What a Word file says. All words except the sections' are ready to print. */
export interface DocxView {
  readonly site: Site;
  readonly edition: EditionText;
  /** The day on which it is published: that of the file and its changes. */
  readonly published: CivilDate;
  /** Whose changes are tracked. */
  readonly author: string;
  /** The edition that it is compared with. */
  readonly against?: EditionText;
  /** Kazakh before Russian. */
  readonly texts: readonly DocxText[];
}

/** One language of a Word file. */
export interface DocxText {
  readonly language: Language;
  /** Title of the edition: the heading of its preamble as plain text. */
  readonly title: string;
  /** Of the document: «Политика конфиденциальности». */
  readonly shortTitle: string;
  /** «Редакция от 22 февраля 2022 г.» */
  readonly editionLine: string;
  /** Lines below it: «Действует с 22 февраля 2022 г.» */
  readonly details: readonly string[];
  /** At the end: «Контрольная сумма (SHA-256): …» */
  readonly closing: readonly string[];
  /** Of the running head, after the edition: «Действует с 22 февраля 2022 г.» */
  readonly forceLine: string;
  /** The edition's lasting address. */
  readonly address: string;
  /** SHA-256 of the canonical text. */
  readonly digest: string;
  /** Against the other edition. */
  readonly redline?: Redline;
}

/** BCP 47, with the country, as Word's spelling has them. */
const TAGS: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU' };

/** @returns equal bytes for equal views */
export function editionDocx(view: DocxView): Uint8Array<ArrayBuffer> {
  const { site, edition, against, published, author, texts } = view;
  const isBilingual = texts.length > 1;
  const sequences = texts.map(({ language, redline }) =>
    against && redline
      ? comparedSequence(against, edition, redline)
      : cleanSequence(edition, language),
  );
  const shared = parts({ author, date: published }, (list) => {
    for (const { continued } of sequences) {
      const newer = continued.get(list);
      if (newer) return newer;
    }
    return list;
  });
  const width = isBilingual ? columns.textWidth : TEXT_WIDTH;
  const flows = texts.map(({ language }, i): readonly Piece[] => {
    const sequence = sequences[i];
    if (!sequence) return [];
    const newer = anchorsOf(site, edition, language);
    const writer = textWriter({
      language,
      sequence,
      anchors: { newer, older: against ? anchorsOf(site, against, language) : newer },
      parts: shared,
      ...(isBilingual && { languageTag: TAGS[language] }),
      titleBookmarks: titleBookmarks(view),
      inCells: isBilingual,
    });
    return pieces(sequence, writer, { width, inCells: isBilingual });
  });
  const details = texts.map((text) => detailsXml(text, shared));
  const closing = texts.flatMap((text) =>
    text.closing.map((line, i) => detailXml(line, shared, { before: i === 0 ? 360 : 0 })),
  );
  // LibreOffice gives the style of a deleted paragraph to the next one, which must not be a detail.
  const apart = against ? spaceXml(shared) : '';
  const body = isBilingual
    ? columns.table(flows, details, shared)
    : withDetails(flows[0] ?? [], details[0] ?? '');
  const document = xmlPart(
    element(
      'w:document',
      NAMESPACES,
      element('w:body', {}, shared.withNoteNumbers(body), apart, ...closing, SECTION),
    ),
  );
  return packed({
    view,
    document,
    parts: shared,
    language: TAGS[texts[0]?.language ?? 'kk'],
    isBilingual,
  });
}

function titleBookmarks({ edition, against }: DocxView): readonly string[] {
  return [
    editionBookmark(edition.document, edition.date),
    ...(against ? [againstBookmark(against.document, against.date)] : []),
  ];
}

/** The details follow the title, of which a comparison may have two. */
function withDetails(flow: readonly Piece[], details: string): string {
  const titles = flow.findIndex(({ isTitle }) => !isTitle);
  const end = titles === -1 ? flow.length : titles;
  const xml = (list: readonly Piece[]) => list.map((piece) => piece.xml).join('');
  return xml(flow.slice(0, end)) + details + xml(flow.slice(end));
}

function detailsXml({ editionLine, details }: DocxText, shared: Parts): string {
  const lines = [editionLine, ...details];
  return lines
    .map((line, i) =>
      detailXml(line, shared, { isStrong: i === 0, after: i === lines.length - 1 ? 280 : 40 }),
    )
    .join('');
}

interface DetailLook {
  readonly isStrong?: boolean;
  /** Space, in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
}

function detailXml(line: string, shared: Parts, { isStrong, before, after }: DetailLook): string {
  const properties = element(
    'w:pPr',
    {},
    valued('w:pStyle', shared.style('Edition Details')),
    element('w:spacing', { 'w:before': before, 'w:after': after }),
  );
  const strong = isStrong ? element('w:rPr', {}, '<w:b/><w:bCs/>') : '';
  const text = element('w:t', { 'xml:space': 'preserve' }, escaped(line));
  return element('w:p', {}, properties, element('w:r', {}, strong, text));
}

function spaceXml(shared: Parts): string {
  const style = valued('w:pStyle', shared.style(styleName([], 'space')));
  return element('w:p', {}, element('w:pPr', {}, style));
}

const SECTION = element(
  'w:sectPr',
  {},
  '<w:headerReference w:type="default" r:id="head"/><w:headerReference w:type="first" r:id="firstHead"/>',
  '<w:footerReference w:type="default" r:id="foot"/><w:footerReference w:type="first" r:id="foot"/>',
  element('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
  element('w:pgMar', {
    'w:top': PAGE.top,
    'w:right': PAGE.right,
    'w:bottom': PAGE.bottom,
    'w:left': PAGE.left,
    'w:header': 680,
    'w:footer': 567,
    'w:gutter': 0,
  }),
  '<w:titlePg/>',
);
