/** The canonical text of an edition: the bytes that the seal holds the digest of. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { canonicalText } from '../../../edition/canonical.ts';
import { editionPaths } from '../../../site/paths.ts';

export const getStaticPaths = editionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, language } }) =>
  new Response(canonicalText(edition, language), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
