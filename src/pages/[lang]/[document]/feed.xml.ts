/** The feed of a document's editions: RSS 2.0. */
import rss from '@astrojs/rss';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedView } from '../../../site/feed-view.ts';
import { documentPaths } from '../../../site/paths.ts';

export const getStaticPaths = documentPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => rss(feedView(props));
