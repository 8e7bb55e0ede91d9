import type { APIRoute } from 'astro';
import { indexJson } from '../../../formats/json/index-json.ts';
import { indexSchema } from '../../../formats/json/index-schema.ts';
import { jsonResponse } from '../../../formats/json/response.ts';
import { siteLibrary } from '../../../site/library.ts';

export const GET: APIRoute = async () => jsonResponse(indexSchema, indexJson(await siteLibrary()));
