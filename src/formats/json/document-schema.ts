/** `/api/v1/<document>/index.json`: its editions with days, digests and sections. */
import { z } from 'zod';
import { address, bilingual, date, digest, force, schemaKey, sectionId } from './shapes.ts';

/** The files of an edition, one field a format. */
export const formatFields = z.object({
  markdown: address,
  text: address,
  pdf: address,
  word: address,
});

export type FormatField = keyof typeof formatFields.shape;

export const documentSchema = z.object({
  $schema: schemaKey,
  id: z.string(),
  titles: bilingual(z.string()),
  contact: z.object({
    name: bilingual(z.string()),
    email: z.email(),
    phone: z.string().exactOptional().meta({ description: 'as the operator writes it' }),
  }),
  prevails: z
    .enum(['kk', 'ru', 'equal'])
    .nullable()
    .meta({ description: 'which text decides where they differ; null: not declared' }),
  asOf: date.meta({ description: 'the day for which status and inForce are said' }),
  inForce: date.nullable(),
  editions: z
    .array(
      z.object({
        date: date.meta({ description: 'identity of the edition' }),
        ...force,
        status: z.enum(['superseded', 'in-force', 'upcoming']),
        summary: bilingual(z.string()).nullable().meta({ description: 'what changed' }),
        seal: digest.nullable().meta({ description: 'of seal.json; null: not sealed' }),
        sealFile: address.nullable().meta({ description: 'seal.json itself; null: not sealed' }),
        proof: address.nullable().meta({
          description: 'zip of all that proves the edition; null: not sealed',
        }),
        texts: bilingual(
          z.object({
            title: z.string(),
            digest: digest.meta({ description: 'of the bytes of the Markdown file' }),
            page: address,
            embed: address,
            json: address,
            ...formatFields.shape,
          }),
        ),
        sections: z.array(
          z.object({
            id: sectionId,
            number: z.int().min(0).meta({ description: '0: the preamble' }),
            headings: bilingual(z.string()),
          }),
        ),
        changes: address
          .nullable()
          .meta({ description: 'JSON of what it changed in the edition before; null: the first' }),
        changesSince: address.nullable().meta({
          description:
            'JSON of what changed from it to the edition in force; null: it was not in force yet',
        }),
      }),
    )
    .meta({ description: 'in the order in which they come into force' }),
});

export type DocumentJson = z.infer<typeof documentSchema>;
