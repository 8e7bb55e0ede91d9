import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { editionJson } from '../../../../../formats/json/edition-json.ts';
import { editionSchema } from '../../../../../formats/json/edition-schema.ts';
import { jsonResponse } from '../../../../../formats/json/response.ts';
import { editionPaths } from '../../../../../site/paths.ts';

export const getStaticPaths = editionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(editionSchema, editionJson(props));
