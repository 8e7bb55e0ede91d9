import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { schemaResponse } from '../../../../site/api/response.ts';
import { SCHEMAS } from '../../../../site/api/schemas.ts';

export function getStaticPaths() {
  return SCHEMAS.map((props) => ({ params: { name: props.name }, props }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { name, title, schema } }) =>
  schemaResponse(name, title, schema);
