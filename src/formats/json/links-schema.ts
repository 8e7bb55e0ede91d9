/** `/api/v1/<document>/links.json`: the deep-link contract. */
import { z } from 'zod';
import { address, bilingual, date, schemaKey, sectionId } from './shapes.ts';

const pages = z.object({ page: address, embed: address });

export const linkSchema = z.object({
  id: sectionId,
  state: z.enum(['live', 'alias', 'removed', 'upcoming']).meta({
    description:
      'live: a section of the edition in force; alias: lives on in `section`; removed: a note names the last edition that had it; upcoming: a note names the first edition that has it',
  }),
  headings: bilingual(z.string()).meta({ description: 'under this id' }),
  section: sectionId.nullable().meta({ description: 'where it is now; null: nowhere' }),
  parts: z.array(sectionId).meta({ description: 'further sections it is in, since it was split' }),
  first: date.meta({ description: 'the first edition that has the id' }),
  last: date.meta({ description: 'the last public edition that has the id' }),
  since: date.meta({ description: 'the edition since which it resolves as it does' }),
  editions: z.array(date).meta({ description: 'every public edition that has the id' }),
  lineage: z.array(
    z.object({
      edition: date,
      kind: z.enum(['renamed', 'merged', 'split', 'removed']),
      from: sectionId,
      to: z.array(sectionId),
    }),
  ),
  addresses: bilingual(pages).meta({ description: 'for ever; use these' }),
  resolves: bilingual(pages).meta({ description: 'where they lead at present' }),
});

export const linksSchema = z.object({
  $schema: schemaKey,
  document: z.string(),
  asOf: date,
  edition: date.meta({ description: 'the edition that the addresses without a date show' }),
  editions: z.array(date).meta({ description: 'every public edition, in order of force' }),
  addresses: bilingual(z.object({ page: address, embed: address, archive: address })),
  links: z.array(linkSchema).meta({ description: 'every section id ever published' }),
});

export type LinksJson = z.infer<typeof linksSchema>;
export type LinkJson = z.infer<typeof linkSchema>;
