/**
 * `links.json` as the site publishes it, as far as a link list is held against it. It is read like
 * any consumer would: further fields are no matter.
 */
import { z } from 'zod';

const pages = z.object({ page: z.url(), embed: z.url() });
const bilingualPages = z.object({ kk: pages, ru: pages });

const linksFileSchema = z.object({
  document: z.string(),
  edition: z.string(),
  editions: z.array(z.string()),
  addresses: z.object({
    kk: pages.extend({ archive: z.url() }),
    ru: pages.extend({ archive: z.url() }),
  }),
  links: z.array(
    z.object({
      id: z.string(),
      state: z.enum(['live', 'alias', 'removed', 'upcoming']),
      first: z.string(),
      editions: z.array(z.string()),
      addresses: bilingualPages,
      resolves: bilingualPages,
    }),
  ),
});

export type LinksFile = z.infer<typeof linksFileSchema>;

/** @returns nothing when the text is not such a file */
export function parseLinksFile(text: string): LinksFile | undefined {
  try {
    return linksFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
