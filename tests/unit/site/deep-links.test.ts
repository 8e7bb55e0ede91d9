/** The fixture library has sections of every fate; these tests use days with other states. */
import { describe, expect, it } from 'vitest';
import { deepLinks } from '../../../src/site/deep-links.ts';
import { documentOn, subjectOf } from '../edition/fixture-document.ts';
import { editionOf, merged, removed } from '../redline/edition.ts';

function linksOn(day: string) {
  const document = documentOn(day);
  const { inForce } = document.chronicle;
  if (!inForce) throw new Error(`No edition is in force on ${day}`);
  const links = deepLinks(
    { document, entry: inForce, language: 'ru' },
    { section: (id) => `#${id}`, dated: (date, id) => `${date}#${id}` },
    true,
  );
  return {
    aliases: [...links.aliases].map(([id, own]) => `${own.map((one) => one.id)} in ${id}`),
    splits: [...links.splits].map(([id, note]) => `${id}, ${note.links.map(({ href }) => href)}`),
    absent: links.absent.map(({ id, note }) => `${id}: ${note.links.map(({ href }) => href)}`),
  };
}

describe('deep links of the edition in force', () => {
  it.each([
    ['2022-03-01', { aliases: [], splits: [], absent: [] }],
    [
      '2024-04-01',
      {
        aliases: ['public-sources in third-parties', 'profiling in personalisation'],
        splits: [],
        absent: [],
      },
    ],
    [
      '2026-03-01',
      {
        aliases: ['third-parties,public-sources in partners', 'profiling in personalisation'],
        splits: ['data, #device-data'],
        absent: ['cross-border: 2025-01-01#cross-border'],
      },
    ],
    [
      '2026-11-25',
      {
        aliases: ['third-parties,public-sources in partners', 'profiling in personalisation'],
        splits: ['data, #device-data'],
        absent: [
          'cross-border: 2025-01-01#cross-border',
          'minors: 2026-12-01#minors',
          'advertising: 2026-12-01#advertising',
        ],
      },
    ],
    [
      '2026-12-01',
      {
        aliases: ['third-parties,public-sources in partners', 'profiling in personalisation'],
        splits: ['data, #device-data', 'personalisation, #advertising'],
        absent: ['cross-border: 2025-01-01#cross-border'],
      },
    ],
    [
      '2027-03-01',
      {
        aliases: [
          'third-parties,public-sources in partners',
          'profiling in personalisation',
          'device-data in data',
        ],
        splits: ['personalisation, #advertising'],
        absent: ['cross-border: 2025-01-01#cross-border'],
      },
    ],
  ])('on %s', (day, expected) => {
    expect(linksOn(day)).toEqual(expected);
  });
});

it('a retired id leads to a sub-heading that has it', () => {
  const first = editionOf('2022-01-01', { gone: '# Г', old: '# О', kept: '# К' });
  const lineage = [removed('gone'), merged('old', 'kept')];
  const linksTo = (body: string) => {
    const second = editionOf('2023-01-01', { kept: `# К\n\n${body}` }, lineage);
    return deepLinks(
      subjectOf(documentOn('2023-01-01', [first, second]), second.date),
      { section: (id) => `#${id}`, dated: (date, id) => `${date}#${id}` },
      true,
    );
  };
  const { aliases, absent } = linksTo('Текст.');
  expect([[...aliases.keys()], absent.map(({ id }) => id)]).toEqual([['kept'], ['gone']]);
  const taken = linksTo('## Г {#gone}\n\nТекст.\n\n## О {#old}\n\nТекст.');
  expect([[...taken.aliases.keys()], taken.absent]).toEqual([[], []]);
});
