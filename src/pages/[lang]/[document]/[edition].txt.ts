/** An edition as plain text. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { editionText } from '../../../formats/txt.ts';
import { editionPaths } from '../../../site/paths.ts';

export const getStaticPaths = editionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(editionText(props), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
