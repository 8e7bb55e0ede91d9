import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { editionJson } from '../../../../../site/api/edition-json.ts';
import { editionSchema } from '../../../../../site/api/edition-schema.ts';
import { jsonResponse } from '../../../../../site/api/response.ts';
import { editionPaths } from '../../../../../site/paths.ts';

export const getStaticPaths = editionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(editionSchema, editionJson(props));
