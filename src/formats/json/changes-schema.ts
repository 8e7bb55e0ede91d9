/** `/api/v1/<document>/changes/<from>..<to>.json`: what changed between two editions. */
import { z } from 'zod';
import { address, bilingual, date, schemaKey, sectionId } from './shapes.ts';

const edition = z.object({
  date: date.meta({ description: 'identity of the edition' }),
  effective: date.meta({ description: 'the first day on which it applies' }),
});

const words = z.int().min(0);

const sectionPlace = z.object({
  id: sectionId,
  number: z.int().min(0).meta({ description: '0: the preamble' }),
  headings: bilingual(z.string()),
});

const blockPlace = z.object({
  section: sectionId,
  kind: z.enum(['heading', 'subheading', 'paragraph', 'item', 'row', 'footnote', 'code', 'break']),
  number: z.string().nullable().meta({
    description: 'as in the JSON of its edition; null: a heading, code or break has none',
  }),
  part: z
    .object({ index: z.int().min(0), of: z.int().min(2) })
    .nullable()
    .meta({
      description:
        'which part of the block, where it was split or others were merged into it; null: all of it',
    }),
  text: z.string().nullable().meta({
    description: 'plain, of this part; null: said where the block moved to, as moved-here',
  }),
});

export const blockChangeSchema = z.object({
  change: z
    .enum(['changed', 'formatted', 'inserted', 'deleted', 'moved-here', 'moved-away'])
    .meta({ description: 'formatted: the words are the same, how they are set differs' }),
  older: blockPlace.nullable().meta({ description: 'null: the older edition did not have it' }),
  newer: blockPlace.nullable().meta({ description: 'null: the newer edition does not have it' }),
});

export const sectionChangeSchema = z.object({
  id: sectionId.meta({ description: 'in the newer edition; of a removed one in the older' }),
  verdict: z
    .enum(['added', 'removed', 'split', 'merged', 'renamed', 'moved', 'changed', 'unchanged'])
    .meta({ description: 'the first of these that fits, in this order' }),
  changed: z.boolean().meta({ description: 'whether words, formatting or order of blocks differ' }),
  moved: z.boolean().meta({ description: 'whether it stands elsewhere among the sections' }),
  older: z.array(sectionPlace).meta({ description: 'what it was made of; none: added' }),
  newer: sectionPlace.nullable().meta({ description: 'null: removed' }),
  pages: bilingual(address).meta({
    description: 'the section in the newer edition; of a removed one in the older',
  }),
  blocks: bilingual(z.array(blockChangeSchema)).meta({ description: 'only those that changed' }),
});

export const changesSchema = z.object({
  $schema: schemaKey,
  document: z.string(),
  from: edition,
  to: edition,
  summaries: z
    .array(z.object({ edition: date, summary: bilingual(z.string()) }))
    .meta({ description: 'what the legal team says of each edition after from, up to to' }),
  texts: bilingual(
    z.object({
      page: address.meta({ description: 'these changes for readers' }),
      embed: address.nullable().meta({ description: 'null: to is not the edition in force' }),
      words: z.object({ inserted: words, deleted: words, moved: words }),
    }),
  ),
  sections: z
    .array(sectionChangeSchema)
    .meta({ description: 'in the newer order, a removed one after the one that it followed' }),
});

export type ChangesJson = z.infer<typeof changesSchema>;
export type SectionChangeJson = z.infer<typeof sectionChangeSchema>;
export type BlockChangeJson = z.infer<typeof blockChangeSchema>;
