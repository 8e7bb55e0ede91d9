import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentJson } from '../../../../site/api/document-json.ts';
import { documentSchema } from '../../../../site/api/document-schema.ts';
import { apiDocumentPaths } from '../../../../site/api/paths.ts';
import { jsonResponse } from '../../../../site/api/response.ts';

export const getStaticPaths = apiDocumentPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  jsonResponse(documentSchema, documentJson(props));
