/** The endpoint of every file that is not a page, rendered by the table of outputs. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { filePaths } from './paths.ts';

/** Its routes, injected by `integration.ts`, differ only by extension. */
export const getStaticPaths = (({ routePattern }) =>
  filePaths(routePattern.slice(routePattern.lastIndexOf('.') + 1))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { render, mediaType } }) =>
  new Response(await render(), { headers: { 'content-type': mediaType } });
