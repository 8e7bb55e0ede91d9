import { z } from 'zod';
import * as addresses from '../../edition/addresses.ts';
import type { PublishedSchema } from './schemas.ts';

/**
 * A value as the JSON file that `schema` describes: compact, its keys in the schema's order.
 * @throws ZodError when the value is not what the schema promises
 */
export function jsonText<S extends z.ZodType>(schema: S, value: z.input<S>): string {
  return JSON.stringify(schema.parse(value));
}

/** A published schema, as JSON Schema 2020-12. */
export function schemaText({ name, title, schema }: PublishedSchema): string {
  // As input: what a reader may meet, so that fields can be added within v1.
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  const { $schema, ...rest } = json;
  return JSON.stringify({
    $schema,
    $id: addresses.absolute(addresses.apiSchema(name)),
    title,
    ...rest,
  });
}
