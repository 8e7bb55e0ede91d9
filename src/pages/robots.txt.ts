import type { APIRoute } from 'astro';
import * as addresses from '../edition/addresses.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute('/sitemap-index.xml')}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
