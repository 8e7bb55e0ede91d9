/** The endpoint of every file that is no page: what the table of outputs renders. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { filePaths } from './paths.ts';

/** Its routes, injected by `integration.ts`, differ only by extension. */
export const getStaticPaths = (({ routePattern }) =>
  filePaths(routePattern.slice(routePattern.lastIndexOf('.') + 1))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { render, mediaType } }) =>
  new Response(await render(), { headers: { 'content-type': mediaType } });
