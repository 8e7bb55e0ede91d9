import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

async function twoEditions(): Promise<string> {
  const folder = await temporaryFolder(CONTENT);
  await policyHere(folder, ['seal', 'privacy/2022-02-22']);
  await policyHere(folder, ['new', '2026-12-01']);
  await put(folder, 'content/privacy/2026-12-01/edition.yaml', FILLED);
  await policyHere(folder, ['seal', 'privacy/2026-12-01']);
  return folder;
}

const PUBLISHED = '2026-11-25: privacy/2026-12-01 becomes public';
const EFFECTIVE = '2026-12-01: privacy/2026-12-01 takes effect in place of privacy/2022-02-22';
const NOTHING = 'Nothing happens next: no later edition is known.';

describe('policy status', () => {
  it.each([
    ['2026-11-24', 'in force', 'not yet published', 'none', [PUBLISHED, EFFECTIVE]],
    ['2026-11-25', 'in force', 'upcoming', '1 warning', [EFFECTIVE]],
    ['2026-11-30', 'in force', 'upcoming', '1 warning', [EFFECTIVE]],
    ['2026-12-01', 'superseded', 'in force', '1 warning', [NOTHING]],
  ])('on %s', async (today, first, second, problems, next) => {
    const folder = await twoEditions();
    const { code, out } = await policyHere(folder, ['status', '--today', today]);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [
        [`On ${today}:`],
        ['edition', 'published', 'effective', 'status', 'seal', 'problems'],
        ['privacy/2022-02-22', '2022-02-22', '2022-02-22', first, 'sealed', '1 warning'],
        ['privacy/2026-12-01', '2026-11-25', '2026-12-01', second, 'sealed', problems],
        [''],
        ...next.map((line) => [line]),
        [''],
      ],
    });
  });

  it.each([
    ['2022-02-21', false, null, '2022-02-22'],
    ['2022-02-22', true, '2022-02-22', '2026-11-25'],
    ['2026-11-24', false, '2022-02-22', '2026-11-25'],
    ['2026-11-25', true, '2026-11-25', '2026-12-01'],
    ['2026-11-26', false, '2026-11-25', '2026-12-01'],
    ['2026-12-01', true, '2026-12-01', null],
    ['2027-01-01', false, '2026-12-01', null],
  ])('tells a program on %s whether a day has come: %s', async (today, come, last, next) => {
    const folder = await twoEditions();
    const { out } = await policyHere(folder, ['status', '--json', '--today', today]);
    expect(JSON.parse(out)).toMatchObject({ dayHasCome: come, lastDay: last, nextDay: next });
  });

  it('answers a program', async () => {
    const folder = await twoEditions();
    await put(folder, 'content/privacy/2027-01-01/edition.yaml', 'effective:\n');
    const { code, out } = await policyHere(folder, ['status', '--json']);
    expect({ code, ...JSON.parse(out) }).toEqual({
      code: 0,
      today: '2026-11-23',
      dayHasCome: false,
      lastDay: '2022-02-22',
      nextDay: '2026-11-25',
      editions: [
        {
          edition: 'privacy/2022-02-22',
          published: '2022-02-22',
          effective: '2022-02-22',
          status: 'in-force',
          sealed: true,
          errors: 0,
          warnings: 1,
        },
        {
          edition: 'privacy/2026-12-01',
          published: '2026-11-25',
          effective: '2026-12-01',
          status: 'unpublished',
          sealed: true,
          errors: 0,
          warnings: 0,
        },
        {
          edition: 'privacy/2027-01-01',
          published: null,
          effective: null,
          status: 'unfinished',
          sealed: false,
          errors: expect.any(Number),
          warnings: 0,
        },
      ],
      next: [
        {
          day: '2026-11-25',
          edition: 'privacy/2026-12-01',
          event: 'published',
          sealed: true,
          replaces: null,
        },
        {
          day: '2026-12-01',
          edition: 'privacy/2026-12-01',
          event: 'effective',
          sealed: true,
          replaces: 'privacy/2022-02-22',
        },
      ],
    });
  });
});
