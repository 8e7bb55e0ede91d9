/** The published schemas, and JSON files written by them. */
import { z } from 'zod';
import * as addresses from '../../edition/addresses.ts';
import type { Site } from '../../edition/site.ts';
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

/**
 * A value as the JSON file that `schema` describes: compact, with keys in the schema's order.
 * @throws ZodError when the value does not match the schema
 */
export function jsonText<S extends z.ZodType>(schema: S, value: z.input<S>): string {
  return JSON.stringify(schema.parse(value));
}

/** A published schema, as JSON Schema 2020-12. */
export function schemaText({ name, title, schema }: PublishedSchema, site: Site): string {
  // As input, which allows further fields: v1 may add some.
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  const { $schema, ...rest } = json;
  const $id = addresses.absolute(site, addresses.apiSchema(name));
  return JSON.stringify({
    $schema,
    $id,
    title,
    ...rest,
    properties: { ...rest.properties, $schema: { type: 'string', const: $id } },
  });
}
