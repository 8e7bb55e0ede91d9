/** The verdict on a site, for a person to read. */
import { type Difference, uncompressedPath } from '../../delivery/compare-sites.ts';
import type { SiteNote, SiteVerdict, Unbuilt } from '../reports/site.ts';
import type { Wording, Writer } from '../session.ts';
import { counted } from './count.ts';
import { printableLine } from './printable.ts';
import { problemsText } from './problems.ts';

/** In the order in which they are printed. */
const KINDS: Readonly<Record<Difference['kind'], Wording>> = {
  differs: { en: 'differs', ru: 'отличается' },
  missing: { en: 'missing', ru: 'нет файла' },
  extra: { en: 'extra', ru: 'лишний' },
  link: { en: 'a link', ru: 'ссылка' },
  special: { en: 'special file', ru: 'не обычный файл' },
  unreadable: { en: 'unreadable', ru: 'не читается' },
};

/** How many lines of differences are printed. */
const MOST = 50;

export function siteVerdictText(verdict: SiteVerdict, today: string, writer: Writer): string {
  const { site, asOf, files, isIntact, differences } = verdict;
  const { say, colors, language } = writer;
  const count = counted(files, 'file', language);
  const lines = differenceLines(differences, writer);
  const summary =
    differences.length === 0
      ? say({
          en: `the same as a new build for ${asOf}: ${count}`,
          ru: `совпадает с новой сборкой на ${asOf}: ${count}`,
        })
      : say({
          en: `NOT THE SAME as a new build for ${asOf}: ${counted(differences.length, 'difference', language)}, ${count} compared`,
          ru: `НЕ СОВПАДАЕТ с новой сборкой на ${asOf}: ${counted(differences.length, 'difference', language)}, сверено: ${count}`,
        });
  const more = lines.length - MOST;
  return [
    `${printableLine(site)}  ${isIntact ? colors.green(summary) : colors.red(summary)}`,
    ...lines.slice(0, MOST),
    ...(more > 0
      ? [
          say({
            en: `  and ${more} more; --json names all`,
            ru: `  и ещё ${more}; все назовёт --json`,
          }),
        ]
      : []),
    ...verdict.notes.map((note) => say(NOTES[note](verdict, today))),
    '',
  ].join('\n');
}

export function unbuiltText(
  { site, problems }: Unbuilt,
  shown: (path: string) => string,
  writer: Writer,
): string {
  const reason = writer.say({
    en: 'NOT COMPARED: the content has errors, so no new build can be made; the first of them:',
    ru: 'НЕ СВЕРЕН: в текстах есть ошибки, и собрать сайт заново нельзя; первая из них:',
  });
  const first = problemsText(problems.slice(0, 1), shown, writer);
  return `${printableLine(site)}  ${writer.colors.red(reason)}\n${first}`;
}

/** A line for each file, with its compressed forms in brackets. */
function differenceLines(differences: readonly Difference[], { say }: Writer): readonly string[] {
  const width = Math.max(...Object.values(KINDS).map((wording) => say(wording).length));
  return Object.entries(KINDS).flatMap(([kind, wording]) => {
    const paths = differences.filter((one) => one.kind === kind).map(({ path }) => path);
    const forms = Map.groupBy(paths, (path) => {
      const original = uncompressedPath(path);
      return paths.includes(original) ? original : path;
    });
    return [...forms].map(([path, [, ...compressed]]) => {
      const extensions = compressed.map((form) => form.slice(path.length)).join(' ');
      const also = extensions && ` (+ ${extensions})`;
      return `  ${say(wording).padEnd(width)}  ${printableLine(path)}${also}`;
    });
  });
}

const NOTES: Readonly<Record<SiteNote, (verdict: SiteVerdict, today: string) => Wording>> = {
  'day-unknown': (_verdict, today) => ({
    en: `The site does not say for which day it was built (asOf in api/v1/index.json); assumed ${today}, choose another with --today`,
    ru: `Сайт не сообщает, на какой день он собран (asOf в api/v1/index.json); взят день ${today}, другой можно указать параметром --today`,
  }),
  'day-of-list': (_verdict, today) => ({
    en: `A list does not say for which day the site was built; assumed ${today}. If it was another (asOf in api/v1/index.json), pass it with --today`,
    ru: `По списку не видно, на какой день собран сайт; взят день ${today}. Если это не так (см. asOf в api/v1/index.json), укажите день параметром --today`,
  }),
  'day-past': (_verdict, today) => ({
    en: `The site was not built for today, ${today}: it lacks what has changed since`,
    ru: `Сайт собран не на сегодня (${today}): того, что изменилось с тех пор, на нём нет`,
  }),
  'day-to-come': (_verdict, today) => ({
    en: `The site says that it was built for a day after ${today} (asOf in api/v1/index.json); if that is intended, pass that day with --today`,
    ru: `По данным сайта, он собран на день после ${today} (asOf в api/v1/index.json); если так и задумано, укажите этот день параметром --today`,
  }),
  'no-server': () => ({
    en: 'The folder of the server configuration (*.nginx) is not beside the site, so it was not compared',
    ru: 'Рядом с сайтом нет папки с настройками сервера (*.nginx), они не сверялись',
  }),
  'only-listed': () => ({
    en: 'The list names addresses: only those were compared',
    ru: 'В списке перечислены адреса: сверены только они',
  }),
  recompressed: () => ({
    en: 'Only compressed files differ: another version of Node.js may have made them, or somebody replaced what browsers get; rebuild the site with this version',
    ru: 'Отличаются только сжатые файлы: их могла создать другая версия Node.js, а мог и подменить посторонний; соберите сайт заново этой версией',
  }),
  headers: () => ({
    en: 'The headers differ: if the site was built with --embed-in, pass the same origins here',
    ru: 'Заголовки отличаются: если сайт собирали с --embed-in, укажите здесь те же адреса',
  }),
};
