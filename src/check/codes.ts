/** Every code that `check` can report, with its description. */
import type { ReadingCode } from '../text/problem.ts';
import { example, wholeSection } from './example.ts';
import type { Example, RuleDescription } from './rule.ts';
import { RULES } from './rules.ts';
import type { WaiverCode } from './waivers.ts';

const FOLDER = 'privacy/2026-01-01';
const RECORD = `${FOLDER}/edition.yaml`;
const SITE = 'origin: https://policy.example.com\nname: Example\nmark: mark.svg\n';
const DATES = 'effective: 2026-01-01\npublished: 2026-01-01\n';

type Description = Pick<RuleDescription, 'what' | 'why' | 'examples'>;

/** Found while the content is read, before the rules look at it. */
const READING: Readonly<Record<ReadingCode, Description>> = {
  'format/missing-file': {
    what: 'The content folder has `site.yaml` and a folder for each document with `document.yaml` and at least one edition, and every edition has `edition.yaml`.',
    why: 'Without `site.yaml` the site has no address and no name, without its dates an edition cannot be published, and without its titles a document cannot be shown.',
    examples: [{ files: { [RECORD]: null }, finds: [`${RECORD}:1:1`] }],
  },
  'format/missing-language': {
    what: 'Every edition has sections in Kazakh (`kk`) and in Russian (`ru`).',
    why: 'The site publishes both languages at the same time.',
    examples: [
      {
        files: { [`${FOLDER}/ru/00-preamble.md`]: null, [`${FOLDER}/ru/01-operator.md`]: null },
        finds: [`${FOLDER}/ru:1:1`],
      },
    ],
  },
  'format/folder-name': {
    what: 'The folder of a document is named by an id of small Latin letters, digits and hyphens, the folder of an edition by its date (`2026-12-01`), and an edition has only the folders `kk` and `ru`.',
    why: 'The names become addresses of the site. Some ids (`api`, `embed`) are taken by other pages.',
    examples: [
      {
        files: { 'privacy/01.12.2026/edition.yaml': DATES },
        finds: ['privacy/01.12.2026:1:1'],
      },
    ],
  },
  'format/file-name': {
    what: 'A section is named by two digits, a hyphen, its id and `.md`, such as `03-consent.md`; the id has small Latin letters, digits and hyphens and does not end in a number. The only other files are `site.yaml`, the mark that it names, `witnesses.pem`, `document.yaml`, `edition.yaml`, `seal.json` with its witnesses (`seal.<name>.tsr`, `seal.<name>.p7s`; small Latin letters, digits and hyphens), `seals.json`, `approvals.yaml` and, in a draft, `review.yaml`.',
    why: 'The number orders the sections and the id becomes part of addresses. Any other file would not be published, yet it would be sealed with the edition.',
    examples: [
      {
        files: { [`${FOLDER}/ru/2-data.md`]: '# Данные\n\nТекст.\n' },
        finds: [`${FOLDER}/ru/2-data.md:1:1`],
      },
    ],
  },
  'format/file-kind': {
    what: 'The content folder has files and folders only, no symbolic links.',
    why: 'A link could bring in a text from outside the folder, which could change unnoticed.',
    examples: [],
  },
  'format/file-size': {
    what: 'A file is at most 1 MB large.',
    why: 'A section is a few pages; a larger file was put there by mistake.',
    examples: [],
  },
  'format/encoding': {
    what: 'A file is text in UTF-8, without a byte order mark at its start.',
    why: 'In another encoding the Kazakh letters would be shown as other characters.',
    examples: [wholeSection('ru', '\ufeff# Оператор\n\nТекст.\n', ['1:1'])],
  },
  'format/yaml': {
    what: '`site.yaml`, `document.yaml` and `edition.yaml` are correct YAML with the keys and values that the content format knows, and without invisible characters.',
    why: 'A misspelt key or a date that does not exist would otherwise be silently ignored.',
    examples: [
      { files: { [RECORD]: DATES }, finds: [] },
      {
        files: { [RECORD]: 'effective: 2026-02-30\npublished: 2026-01-01\n' },
        finds: [`${RECORD}:1:1`],
      },
      {
        files: { [RECORD]: `${DATES}summary: { kk: Мәтін, ru: "Текст\\u202e" }\n` },
        finds: [`${RECORD}:3:23`],
      },
    ],
  },
  'format/heading': {
    what: 'A section begins with its heading: `#`, a space and the words.',
    why: 'The heading is the title of the section on the page and in the table of contents.',
    examples: [
      wholeSection('ru', '# Оператор\n\nТекст.\n'),
      wholeSection('ru', 'Оператор\n\nТекст.\n', ['1:1']),
    ],
  },
  'format/witnesses': {
    what: '`witnesses.pem` in the content folder has certificates of the authorities whose timestamps and signatures count, in PEM; a line may be a comment after `#`. Each certificate is of an authority that signs itself, or is confirmed by another one of the file.',
    why: 'A damaged certificate would make every witness unknown, and one that leads nowhere proves nothing.',
    examples: [
      {
        says: 'a line that is neither a certificate nor a comment.',
        files: { 'witnesses.pem': '# Example Root\nMIIB\n' },
        finds: ['witnesses.pem:2:1'],
      },
      { files: { 'witnesses.pem': '# Nobody is trusted yet.\n' }, finds: [] },
    ],
  },
  'format/mark': {
    what: 'The mark that `site.yaml` names is an SVG of at most 32 kB that only draws: no scripts, no pictures, no links to other files.',
    why: 'It is published as it is, and an SVG can run scripts and load files from other sites.',
    examples: [
      { files: { 'site.yaml': SITE, 'mark.svg': svg('<path d="M1 1h2"/>') }, finds: [] },
      {
        files: { 'site.yaml': SITE, 'mark.svg': svg('\n<script>alert(1)</script>') },
        finds: ['mark.svg:2:8'],
      },
    ],
  },
  'format/nesting': {
    what: 'Lists and quotations are only a few levels deep, and a paragraph is more words than markup. A section has at most 5000 lines.',
    why: 'Such a text is damaged, and the program could not read it in reasonable time.',
    examples: [example('ru', `${'> '.repeat(11)}Цитата.`, ['3:1'])],
  },
};

const WAIVERS: Readonly<Record<WaiverCode, Description>> = {
  'waivers/unknown-rule': {
    what: 'A waiver in `edition.yaml` names a rule of this page.',
    why: 'A misspelt or incomplete code would silence nothing.',
    examples: [waiver('numbers', 'ru/01-operator.md')],
  },
  'waivers/not-waivable': {
    what: 'A waiver is for a warning or for an error of the families `letters`, `parity` or `contract`.',
    why: 'Other errors would break the site or a promise to its readers; they must be fixed.',
    examples: [waiver('format/raw-html', 'ru/01-operator.md')],
  },
  'waivers/unused': {
    what: 'Every waiver silences one finding of its rule at its place.',
    why: 'A waiver that is no longer needed would hide the next mistake at that place.',
    examples: [waiver('parity/numbers', 'ru/01-operator.md:3')],
  },
};

export const CODES: readonly RuleDescription[] = [
  ...described(READING),
  ...RULES,
  ...described(WAIVERS),
];

function svg(shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${shapes}</svg>\n`;
}

function described(table: Readonly<Record<string, Description>>): readonly RuleDescription[] {
  return Object.entries(table).map(([code, description]) => ({
    code,
    severity: 'error',
    ...description,
  }));
}

function waiver(rule: string, at: string): Example {
  return {
    files: {
      [RECORD]: `${DATES}waivers:\n  - rule: ${rule}\n    at: ${at}\n    reason: Так в законе.\n`,
    },
    finds: [`${RECORD}:4:5`],
  };
}
