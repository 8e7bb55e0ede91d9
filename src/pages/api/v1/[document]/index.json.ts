import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentJson } from '../../../../formats/json/document-json.ts';
import { documentSchema } from '../../../../formats/json/document-schema.ts';
import { apiDocumentPaths } from '../../../../formats/json/paths.ts';
import { jsonResponse } from '../../../../formats/json/response.ts';

export const getStaticPaths = apiDocumentPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  jsonResponse(documentSchema, documentJson(props));
