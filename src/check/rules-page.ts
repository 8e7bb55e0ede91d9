/** `docs/rules.md`, made from the descriptions of the rules. */
import { codePoint } from '../text/scripts.ts';
import { linesOf } from '../text/spans.ts';
import { CODES } from './codes.ts';
import type { Example, RuleDescription } from './rule.ts';
import { ruleAnchor } from './rule.ts';
import { RULES } from './rules.ts';
import { isWaivable } from './waivers.ts';

const FAMILIES: Readonly<Record<string, string>> = {
  format: 'files, names and Markdown',
  letters: 'how words are typed',
  parity: 'both languages say the same',
  facts: 'dates, numbers and references that are true',
  contract: 'section ids and summaries from one edition to the next',
  time: 'dates of editions',
  review: 'open questions of a draft',
  seals: 'published editions do not change',
  witness: 'who says when a seal was there',
  waivers: 'exceptions recorded in `edition.yaml`',
};

const INTRODUCTION = `# Rules

<!-- Generated from src/check by "npm run docs"; do not edit. -->

\`npm run policy -- check\` reports what is wrong with the texts. This page explains each rule that it
can name: what the rule asks for, why, and a right and a wrong example. The examples are files of
the content folder; a line with \`^\` marks the place that is reported, and characters that cannot be
seen are written as \`<U+200B>\` or, at the end of a line, as \`␣\`.

An **error** forbids publication. A **warning** asks for a second look; leave the text as it is if it
is intended. Where the page says that a waiver is possible, \`edition.yaml\` can record an exception:

\`\`\`yaml
waivers:
  - rule: parity/numbers
    at: ru/03-consent.md:5
    reason: the law that is cited has another number in Kazakh
\`\`\`
`;

/** @returns the whole page, as Markdown */
export function rulesPage(): string {
  const families = Object.entries(FAMILIES).map(([family, title]) => ({
    heading: `${family}: ${title}`,
    codes: CODES.filter(({ code }) => code.startsWith(`${family}/`)),
  }));
  const contents = families.map(
    ({ heading, codes }) =>
      `- ${heading}\n${codes.map(({ code }) => `  - [${code}](#${ruleAnchor(code)})\n`).join('')}`,
  );
  const sections = families.map(
    ({ heading, codes }) => `## ${heading}\n\n${codes.map(ruleText).join('\n')}`,
  );
  return [INTRODUCTION, contents.join(''), ...sections].join('\n');
}

function ruleText(description: RuleDescription): string {
  const { code, what, why, examples } = description;
  const right = examples.find(({ finds }) => finds.length === 0);
  const wrong = examples.find(({ finds }) => finds.length > 0);
  return [
    `<a id="${ruleAnchor(code)}"></a>\n\n### ${code}\n`,
    `*${note(description)}*\n`,
    `${what}\n`,
    `**Why:** ${why}\n`,
    ...(right ? [exampleText('Right', right)] : []),
    ...(wrong ? [exampleText('Wrong', wrong)] : []),
  ].join('\n');
}

/** `Error. A waiver is possible. Sealed editions are not checked.` */
function note(description: RuleDescription): string {
  const { code, severity } = description;
  return [
    severity === 'error' ? 'Error.' : 'Warning.',
    isWaivable(description) ? 'A waiver is possible.' : 'No waiver is possible.',
    ...(RULES.some((rule) => rule.code === code && rule.draftsOnly)
      ? ['Sealed editions are not checked.']
      : []),
  ].join(' ');
}

/** An example in words where it has them, else its files, the label before the first. */
function exampleText(label: 'Right' | 'Wrong', { says, files, finds }: Example): string {
  if (says !== undefined) return `**${label}:** ${says}\n`;
  return Object.entries(files)
    .map(([path, text], i) => {
      const name = `${i === 0 ? `**${label}:** ` : ''}\`${path}\``;
      if (text === null) return `${name} is missing.\n`;
      if (typeof text !== 'string') return `${name}, ${text.length} bytes.\n`;
      return `${name}\n\n\`\`\`text\n${withMarks(path, text, finds)}\n\`\`\`\n`;
    })
    .join('\n');
}

/** The lines of a file, each with a line of `^` below it where something is found. */
function withMarks(path: string, text: string, finds: Example['finds']): string {
  return linesOf(text.replace(/\n+$/, ''))
    .flatMap((line, i) => {
      const start = `${path}:${i + 1}:`;
      const columns = finds
        .filter((find) => find.startsWith(start))
        .map((find) => visible(line.slice(0, Number(find.slice(start.length)) - 1)).length);
      return columns.length === 0 ? [visible(line)] : [visible(line), marksAt(columns)];
    })
    .join('\n');
}

function marksAt(columns: readonly number[]): string {
  return Array.from({ length: Math.max(...columns) + 1 }, (_, column) =>
    columns.includes(column) ? '^' : ' ',
  ).join('');
}

/** With names for characters that cannot be seen or that join the letter before them. */
function visible(line: string): string {
  return line
    .replace(/(?!\t)[\p{C}\p{M}\u00a0]/gu, (character) => `<${codePoint(character)}>`)
    .replaceAll('\t', '<tab>')
    .replace(/ +$/, (spaces) => '␣'.repeat(spaces.length));
}
