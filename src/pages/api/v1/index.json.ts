import type { APIRoute } from 'astro';
import { indexJson } from '../../../site/api/index-json.ts';
import { indexSchema } from '../../../site/api/index-schema.ts';
import { jsonResponse } from '../../../site/api/response.ts';
import { siteLibrary } from '../../../site/library.ts';

export const GET: APIRoute = async () => jsonResponse(indexSchema, indexJson(await siteLibrary()));
