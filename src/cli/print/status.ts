import type { ComingEvent, EditionRow, StatusReport } from '../reports/status.ts';
import type { Wording, Writer } from '../session.ts';
import { counted } from './count.ts';

const STATUS: Readonly<Record<EditionRow['status'], Wording>> = {
  'in-force': { en: 'in force', ru: 'действует' },
  superseded: { en: 'superseded', ru: 'утратила силу' },
  upcoming: { en: 'upcoming', ru: 'предстоящая' },
  unpublished: { en: 'not yet published', ru: 'ещё не обнародована' },
  unfinished: { en: 'errors in edition.yaml', ru: 'ошибки в edition.yaml' },
};

/** A table of editions, then what comes next. */
export function statusText(report: StatusReport, writer: Writer): string {
  const { say, colors } = writer;
  const heading = [
    say({ en: 'edition', ru: 'редакция' }),
    say({ en: 'published', ru: 'обнародована' }),
    say({ en: 'effective', ru: 'действует с' }),
    say({ en: 'status', ru: 'состояние' }),
    say({ en: 'seal', ru: 'печать' }),
    say({ en: 'problems', ru: 'замечания' }),
  ];
  const [first = '', ...rows] = aligned([
    heading,
    ...report.editions.map((row) => cells(row, writer)),
  ]);
  const next = [
    ...report.next.map((event) => eventText(event, writer)),
    ...report.editions
      .filter(({ status }) => status === 'unfinished')
      .map(({ edition }) =>
        say({
          en: `${edition}: its dates are unknown until edition.yaml is fixed`,
          ru: `${edition}: даты неизвестны, пока не исправлен edition.yaml`,
        }),
      ),
  ];
  const today = say({ en: `On ${report.today}:`, ru: `На ${report.today}:` });
  const nothing = say({
    en: 'Nothing happens next: no later edition is known.',
    ru: 'Далее ничего не происходит: более поздних редакций нет.',
  });
  return `${today}\n${colors.dim(first)}\n${rows.join('\n')}\n\n${next.join('\n') || nothing}\n`;
}

function cells(row: EditionRow, { language, say }: Writer): readonly string[] {
  const problems = [
    ...(row.errors > 0 ? [counted(row.errors, 'error', language)] : []),
    ...(row.warnings > 0 ? [counted(row.warnings, 'warning', language)] : []),
  ];
  return [
    row.edition,
    row.published ?? '—',
    row.effective ?? '—',
    say(STATUS[row.status]),
    row.sealed ? say({ en: 'sealed', ru: 'есть' }) : say({ en: 'not sealed', ru: 'нет' }),
    problems.join(', ') || say({ en: 'none', ru: 'нет' }),
  ];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function eventText(
  { day, edition, event, sealed, replaces }: ComingEvent,
  { say }: Writer,
): string {
  const seal = sealed ? '' : say({ en: ' (not sealed yet)', ru: ' (печати ещё нет)' });
  if (event === 'published') {
    return say({
      en: `${day}: ${edition} becomes public${seal}`,
      ru: `${day}: редакция ${edition} становится доступна читателям${seal}`,
    });
  }
  const place = replaces ? say({ en: ` in place of ${replaces}`, ru: ` вместо ${replaces}` }) : '';
  return say({
    en: `${day}: ${edition} takes effect${place}${seal}`,
    ru: `${day}: редакция ${edition} вступает в силу${place}${seal}`,
  });
}
