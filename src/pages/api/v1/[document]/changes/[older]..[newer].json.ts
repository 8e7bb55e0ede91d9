import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { changesJson } from '../../../../../formats/json/changes-json.ts';
import { changesSchema } from '../../../../../formats/json/changes-schema.ts';
import { apiChangesPaths } from '../../../../../formats/json/paths.ts';
import { jsonResponse } from '../../../../../formats/json/response.ts';

export const getStaticPaths = apiChangesPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(changesSchema, changesJson(props));
