/** `/api/v1/<document>/<date>/<language>.json`: one edition in one language. */
import { z } from 'zod';
import { address, date, digest, force, language, schemaKey, sectionId } from './shapes.ts';

export const blockSchema = z.object({
  number: z.string().meta({ description: '2, or 2-1 for the first item of the list that is 2' }),
  anchor: z.string().meta({ description: 'id on the page of this edition' }),
  kind: z.enum(['paragraph', 'list', 'item', 'table', 'row', 'quote', 'footnote']),
  text: z.string().meta({ description: 'plain; empty for what only holds other blocks' }),
});

export const editionSchema = z.object({
  $schema: schemaKey,
  document: z.string(),
  date: date.meta({ description: 'identity of the edition' }),
  language,
  title: z.string(),
  ...force,
  summary: z.string().nullable(),
  digest: digest.meta({ description: 'of the bytes of the Markdown file; as in the seal' }),
  seal: digest.nullable().meta({ description: 'of seal.json; null: not sealed' }),
  page: address,
  embed: address,
  markdown: address,
  translation: address.meta({ description: 'this file in the other language' }),
  sections: z.array(
    z.object({
      id: sectionId,
      number: z.int().min(0),
      heading: z.string().meta({ description: 'plain text' }),
      headingHtml: z.string().meta({ description: 'the same bytes as on the page' }),
      html: z
        .string()
        .meta({ description: 'what stands under the heading; the same bytes as on the page' }),
      text: z.string().meta({ description: 'plain text of what stands under the heading' }),
      digest: digest.meta({ description: 'of the source file of the section; as in the seal' }),
      blocks: z.array(blockSchema),
    }),
  ),
});

export type EditionJson = z.infer<typeof editionSchema>;
export type BlockJson = z.infer<typeof blockSchema>;
