/** What the JSON files share. Within v1 fields are only added, so objects allow more. */
import { z } from 'zod';
import { LANGUAGES } from '../../text/language.ts';

/** The schemas by the name of their file. */
export type SchemaName = 'index' | 'document' | 'edition' | 'links' | 'changes';

export const date = z.iso.date().meta({ description: 'ISO 8601, a civil day in Asia/Almaty' });

export const language = z.enum(LANGUAGES).meta({ description: 'BCP 47' });
export const address = z.url().meta({ description: 'absolute, https' });
export const sectionId = z.string().meta({ description: 'the same in every language and edition' });
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256, lower-case hexadecimal' });

export function bilingual<T extends z.ZodType>(value: T) {
  return z.object({ kk: value, ru: value });
}

/** The first key of every file: the address of its schema, which `schemaText` writes out. */
export const schemaKey = z.url();

/** The days of an edition, both included. `until` is null while no later edition is known. */
export const force = {
  published: date.meta({ description: 'the day on which it was made public' }),
  effective: date.meta({ description: 'the first day on which it applies' }),
  until: date
    .nullable()
    .meta({ description: 'the last day on which it applies; null: no later edition is known' }),
};
