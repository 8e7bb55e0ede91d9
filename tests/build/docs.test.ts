/** The examples in the guide for app developers match the site of the fixture library. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { site } from '../sites.ts';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/apps.md'), 'utf8');

/** A path, then the first JSON after it. */
const EXAMPLES = [
  ...GUIDE.matchAll(/^`\/(api\/v1\/[^`]+)`: (?:(?!```).)*```json\n(.*?)```/gms),
].map(([, path = '', json = '']): [string, unknown] => [path, JSON.parse(json)]);

/**
 * Where `example` differs from `actual`. In it `…` stands for any value, the rest of a text or
 * further keys.
 */
function differences(example: unknown, actual: unknown, at = ''): readonly string[] {
  if (example === '…') return [];
  if (Array.isArray(example) && Array.isArray(actual)) {
    return example.flatMap((one, i) =>
      actual.some((other) => differences(one, other).length === 0) ? [] : [`${at}/${i}`],
    );
  }
  if (isObject(example) && isObject(actual)) {
    const { '…': more, ...shown } = example;
    const keys = Object.keys(shown);
    const hasAll = more !== undefined || String(keys) === String(Object.keys(actual));
    const further = keys.flatMap((key) => differences(shown[key], actual[key], `${at}/${key}`));
    return hasAll ? further : [`${at}: keys`, ...further];
  }
  const isStart =
    typeof example === 'string' &&
    typeof actual === 'string' &&
    example.endsWith('…') &&
    actual.startsWith(example.slice(0, -1));
  return example === actual || isStart ? [] : [at];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

it('has an example of each kind of file', () => {
  expect(EXAMPLES.map(([path]) => path)).toEqual([
    'api/v1/index.json',
    'api/v1/privacy/index.json',
    'api/v1/privacy/2026-02-01/ru.json',
    'api/v1/privacy/links.json',
    'api/v1/privacy/changes/2025-01-01..2026-02-01.json',
  ]);
});

it.each(EXAMPLES)('%s', (path, example) => {
  const actual: unknown = JSON.parse(readFileSync(join(site('library').folder, path), 'utf8'));
  expect(differences(example, actual)).toEqual([]);
});
