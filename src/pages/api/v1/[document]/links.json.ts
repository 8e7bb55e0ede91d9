import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { linksJson } from '../../../../formats/json/links-json.ts';
import { linksSchema } from '../../../../formats/json/links-schema.ts';
import { apiDocumentPaths } from '../../../../formats/json/paths.ts';
import { jsonResponse } from '../../../../formats/json/response.ts';

export const getStaticPaths = apiDocumentPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(linksSchema, linksJson(props));
