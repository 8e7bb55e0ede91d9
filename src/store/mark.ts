/**
 * The mark is published as it is, so it may only draw: an SVG can also run scripts and load files.
 */
import sax from 'sax';
import { type Messages, type Problem, readingProblem, startOf } from '../text/problem.ts';

const LARGEST = 32 * 1024;
const SVG = 'http://www.w3.org/2000/svg';
/** Elements that draw (SVG 2); text would look different on every machine, but may be there. */
const DRAWING = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text ' +
    'tspan clipPath mask linearGradient radialGradient stop pattern'
  ).split(' '),
);

/** @returns the first problem of the SVG in `source` */
export function markProblem(file: string, source: string): Problem | undefined {
  const problem = (messages: Messages, line = 1, column = 1) =>
    readingProblem('format/mark', { ...startOf(file), line, column }, messages);
  if (source.length > LARGEST) return problem(tooLarge(source.length));
  const parser = sax.parser(true, { xmlns: true, position: true });
  let found: Problem | undefined;
  const report = (messages: Messages) => {
    found ??= problem(messages, parser.line + 1, Math.max(1, parser.column));
  };
  let isRoot = true;
  parser.onerror = () => report(notSvg());
  parser.ondoctype = () => report(forbidden('<!DOCTYPE>'));
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') report(forbidden(`<?${name}?>`));
  };
  parser.onopentag = (tag) => {
    const { uri, local } = 'uri' in tag ? tag : { uri: '', local: tag.name };
    if (isRoot && (uri !== SVG || local !== 'svg')) report(notSvg());
    isRoot = false;
    if (uri !== SVG || !DRAWING.has(local)) report(forbidden(`<${tag.name}>`));
    for (const [name, attribute] of Object.entries(tag.attributes)) {
      const value = typeof attribute === 'string' ? attribute : attribute.value;
      if (isActive(name, value)) report(forbidden(`${name}="${value.slice(0, 40)}"`));
    }
  };
  try {
    parser.write(source).close();
  } catch {
    report(notSvg());
  }
  if (isRoot) report(notSvg());
  return found;
}

/** Runs something, or refers to something outside the file. */
function isActive(name: string, value: string): boolean {
  if (/^(?:xmlns(?::|$))/.test(name)) return false;
  if (/^on/i.test(name)) return true;
  if (/(?:^|:)href$/i.test(name)) return !value.startsWith('#');
  return /url\(\s*["']?(?!#)|:\/\/|@import|javascript:|data:/i.test(value);
}

function notSvg(): Messages {
  return {
    en: {
      found: 'something that is not a well-formed SVG',
      expected: `an SVG whose first element is <svg xmlns="${SVG}">`,
      action: 'export the mark again as a plain SVG',
    },
    ru: {
      found: 'содержимое, которое не является правильным SVG',
      expected: `SVG, который начинается с <svg xmlns="${SVG}">`,
      action: 'сохраните знак заново как простой SVG',
    },
  };
}

function forbidden(what: string): Messages {
  return {
    en: {
      found: what,
      expected: 'an SVG that only draws: shapes, colours and gradients, nothing that runs or loads',
      action: 'remove it, or export the mark again as a plain SVG',
    },
    ru: {
      found: what,
      expected:
        'SVG, который только рисует: фигуры, цвета и градиенты, без скриптов и внешних ссылок',
      action: 'удалите это или сохраните знак заново как простой SVG',
    },
  };
}

function tooLarge(size: number): Messages {
  const kilobytes = Math.ceil(size / 1024);
  return {
    en: {
      found: `a mark of ${kilobytes} kB`,
      expected: `at most ${LARGEST / 1024} kB, since browsers load it with every first visit`,
      action: 'simplify it, and leave out pictures and text that are inside it',
    },
    ru: {
      found: `знак размером ${kilobytes} КБ`,
      expected: `не больше ${LARGEST / 1024} КБ: браузер загружает его при каждом первом посещении`,
      action: 'упростите его, уберите вложенные рисунки и текст',
    },
  };
}
