import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { linksJson } from '../../../../site/api/links-json.ts';
import { linksSchema } from '../../../../site/api/links-schema.ts';
import { apiDocumentPaths } from '../../../../site/api/paths.ts';
import { jsonResponse } from '../../../../site/api/response.ts';

export const getStaticPaths = apiDocumentPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(linksSchema, linksJson(props));
