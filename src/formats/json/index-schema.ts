/** `/api/v1/index.json`: documents, languages, addresses. */
import { z } from 'zod';
import { address, bilingual, date, language, schemaKey } from './shapes.ts';

export const indexSchema = z.object({
  $schema: schemaKey,
  site: address,
  asOf: date.meta({ description: 'the day for which "in force" is said' }),
  languages: z.array(language),
  documents: z.array(
    z.object({
      id: z.string(),
      titles: bilingual(z.string()),
      inForce: date.nullable().meta({ description: 'date of the edition in force on asOf' }),
      addresses: bilingual(z.object({ page: address, embed: address, archive: address })),
      editions: address.meta({ description: 'JSON of its editions' }),
      links: address.meta({ description: 'JSON of its deep links' }),
    }),
  ),
});

export type IndexJson = z.infer<typeof indexSchema>;
