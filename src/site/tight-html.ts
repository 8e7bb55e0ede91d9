/** Leaves out the spaces before blocks and in the head, which no engine shows. */
import type { MiddlewareHandler } from 'astro';

const SPACES =
  /> +(?=<\/?(?:html|head|body|meta|link|title|style|script|header|nav|main|footer|article|section|aside|div|details|summary|[ou]l|li|d[ltd]|p|h\d|table|thead|tbody|tr|t[hd])\b)/g;

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response((await response.text()).replace(SPACES, '>'), response);
};
