import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { changesJson } from '../../../../../site/api/changes-json.ts';
import { changesSchema } from '../../../../../site/api/changes-schema.ts';
import { apiChangesPaths } from '../../../../../site/api/paths.ts';
import { jsonResponse } from '../../../../../site/api/response.ts';

export const getStaticPaths = apiChangesPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(changesSchema, changesJson(props));
