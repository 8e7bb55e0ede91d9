/** A review sheet to the Typst source of its PDF. */
import { dateParts } from '../../text/civil-date.ts';
import { LANGUAGES } from '../../text/language.ts';
import { typstString } from '../pdf/phrasing.ts';
import type {
  PrintedSheet,
  SheetBlock,
  SheetFact,
  SheetRow,
  SheetSection,
  SheetText,
} from './view.ts';

/** The compiler's path of the file with the functions that the source calls. */
export const SHEET_TEMPLATE_PATH = '/sheet.typ';

export function reviewSheetSource(view: PrintedSheet): string {
  const { year, month, day } = dateParts(view.today);
  const head = [
    `language: ${typstString(view.language)}`,
    `title: ${typstString(view.title)}`,
    `date: datetime(year: ${year}, month: ${month}, day: ${day})`,
    `foot: ${typstString(view.foot)}`,
  ];
  const { summary, approvals } = view;
  return [
    `#import ${typstString(SHEET_TEMPLATE_PATH)}: *`,
    `#show: sheet.with(${head.join(', ')})`,
    `#heading(level: 1)[${literal(view.title)}]`,
    `#par[#in-kazakh[${literal(view.titles.kk)}]${literal(' · ')}#in-russian[${literal(view.titles.ru)}]]`,
    factsSource(view.facts),
    ...(summary ? [`#pair([${literal(summary.kk)}], [${literal(summary.ru)}])`] : []),
    legendSource(view),
    `#texts(${[view.number, view.languages.kk, view.languages.ru].map(typstString).join(', ')},`,
    ...view.sections.map((section) => `${sectionSource(section)},`),
    ')',
    signaturesSource(view),
    ...(approvals
      ? [
          `#heading(level: 2)[${literal(approvals.title)}]`,
          `#list(${approvals.list.map((one) => `[${literal(one)}]`).join(', ')})`,
        ]
      : []),
    '',
  ].join('\n');
}

function factsSource(facts: readonly SheetFact[]): string {
  return `#par[${facts.map(factSource).join(' ')}]`;
}

function factSource([name, value]: SheetFact): string {
  return `#fact(${typstString(name)}, ${typstString(value)})`;
}

function legendSource({ legend: { title, keys, changes, note } }: PrintedSheet): string {
  const marks = [
    ...keys.map(([kind, name]) => `key-${kind}[${literal(name)}]`),
    ...changes.map(([kind, name]) => `${kind}[${literal(name)}]`),
  ];
  return `#legend([${literal(`${title}:`)}], ${marks.join(', ')}, note: [${literal(note)}])`;
}

function sectionSource({ titles, labels, rows }: SheetSection): string {
  const [kk, ru] = LANGUAGES.map((l) => {
    const label = labels ? `#remark[${literal(` ${labels[l]}`)}]` : '';
    return `[${literal(titles[l])}${label}]`;
  });
  return [`section-row(${kk}, ${ru})`, ...rows.map(rowSource)].join(',\n');
}

function rowSource(row: SheetRow): string {
  const [kk, ru] = LANGUAGES.map((l) => (row[l] ? blockSource(row[l], row.note) : '[]'));
  return `row(number: ${typstString(row.number)}, alone: ${row.note !== undefined}, ${kk}, ${ru})`;
}

function blockSource({ kind, remark, depth, cells }: SheetBlock, note?: string): string {
  const said = [note, remark]
    .map((one) => (one ? `#remark[${literal(`[${one}] `)}]` : ''))
    .join('');
  const text = cells.map((texts) => texts.map(textSource).join('')).join('#cell-gap');
  const isTitle = kind === 'heading' || kind === 'subheading';
  return `item(depth: ${depth})[${said}${isTitle ? `#strong[${text}]` : text}]`;
}

function textSource({ kind, text, key, isStrong, isEmphasised }: SheetText): string {
  let source = literal(text);
  if (key) source = `#key-${key}[${source}]`;
  if (isStrong) source = `#strong[${source}]`;
  if (isEmphasised) source = `#emph[${source}]`;
  if (kind === 'inserted') return `#ins[${source}]`;
  return kind === 'deleted' ? `#del[${source}]` : source;
}

function signaturesSource({ signatures }: PrintedSheet): string {
  const { title, statement, digests, fields } = signatures;
  const named = fields.map((field) => `${typstString(field)},`).join(' ');
  return `#signatures(${typstString(title)}, [${literal(statement)}], [${digests.map(factSource).join(' ')}], (${named}))`;
}

/** Text as a string literal, so that none of it is read as markup. */
function literal(text: string): string {
  return `#${typstString(text)}`;
}
