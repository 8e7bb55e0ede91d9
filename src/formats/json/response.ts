import { z } from 'zod';
import * as addresses from '../../edition/addresses.ts';
import type { SchemaName } from './shapes.ts';

/**
 * A value as the JSON file that `schema` describes: compact, its keys in the schema's order.
 * @throws ZodError when the value is not what the schema promises
 */
export function jsonResponse<S extends z.ZodType>(schema: S, value: z.input<S>): Response {
  return response(JSON.stringify(schema.parse(value)), 'application/json');
}

/** The schema itself, as JSON Schema 2020-12. */
export function schemaResponse(name: SchemaName, title: string, schema: z.ZodType): Response {
  // As input: what a reader may meet, so that fields can be added within v1.
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  const { $schema, ...rest } = json;
  const document = { $schema, $id: addresses.absolute(addresses.apiSchema(name)), title, ...rest };
  return response(JSON.stringify(document), 'application/schema+json');
}

function response(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type } });
}
