/** Development only: the review sheet of each edition, as `policy review-sheet` writes it. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { editionsBetween } from '../edition/chronicle.ts';
import { siteLibrary } from './library.ts';
import { reviewSheet } from './review-sheet.ts';
import { entriesWithSheets } from './review-sheet-links.ts';

export async function getStaticPaths() {
  const { documents, today } = await siteLibrary();
  return documents.flatMap((document) =>
    entriesWithSheets(document).map(({ edition, before }) => ({
      params: { document: document.id, date: edition.date },
      props: {
        document,
        edition,
        against: before,
        through: before
          ? editionsBetween(document.chronicle, before.date, edition.date)
          : [edition],
        today,
      },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await reviewSheet({ ...props, language: 'ru' }), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
