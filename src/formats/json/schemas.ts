/** The published schemas. */
import type { z } from 'zod';
import { changesSchema } from './changes-schema.ts';
import { documentSchema } from './document-schema.ts';
import { editionSchema } from './edition-schema.ts';
import { indexSchema } from './index-schema.ts';
import { linksSchema } from './links-schema.ts';
import type { SchemaName } from './shapes.ts';

export interface PublishedSchema {
  readonly name: SchemaName;
  readonly title: string;
  readonly schema: z.ZodType;
}

export const SCHEMAS: readonly PublishedSchema[] = [
  { name: 'index', title: 'Documents of the site', schema: indexSchema },
  { name: 'document', title: 'Editions of a document', schema: documentSchema },
  { name: 'edition', title: 'One edition in one language', schema: editionSchema },
  { name: 'links', title: 'Deep links into a document', schema: linksSchema },
  { name: 'changes', title: 'What changed between two editions', schema: changesSchema },
];
