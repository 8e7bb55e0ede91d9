import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { schemaResponse } from '../../../../formats/json/response.ts';
import { SCHEMAS } from '../../../../formats/json/schemas.ts';

export function getStaticPaths() {
  return SCHEMAS.map((props) => ({ params: { name: props.name }, props }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { name, title, schema } }) =>
  schemaResponse(name, title, schema);
