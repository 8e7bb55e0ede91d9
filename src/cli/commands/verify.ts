import { join } from 'node:path';
import { Command } from 'commander';
import type { PublishedPage } from '../../delivery/published-pages.ts';
import { settings } from '../../store/settings.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { examples } from '../examples.ts';
import { jsonText, problemsJson } from '../print/json.ts';
import { publishedVerdictsText, sealVerdictsText } from '../print/seals.ts';
import type { PublishedVerdict, SealedText } from '../reports/seals.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';

interface VerifyOptions extends CommonOptions {
  readonly json?: boolean;
  readonly url?: string;
}

export function verifyCommand(session: Session): Command {
  const { say } = session;
  return new Command('verify')
    .description(
      say({
        en: 'Recomputes every digest and tells whether each seal is intact.',
        ru: 'Пересчитывает контрольные суммы и сообщает, целы ли печати.',
      }),
    )
    .option(
      '--url <file-or-folder>',
      say({
        en: 'also hold the texts and pages of a built site, or a downloaded .md file, against the seals (not PDF files and comparisons)',
        ru: 'сверить с печатями также тексты и страницы собранного сайта или скачанный файл .md (кроме PDF и сравнений)',
      }),
    )
    .option('--json', say({ en: 'for a program to read', ru: 'для чтения программой' }))
    .addHelpText(
      'after',
      examples(session, [
        'policy verify',
        'policy verify --url dist',
        'policy verify --url Downloads/2022-02-22.md',
      ]),
    )
    .action((_options, command: Command) => verify(session, command));
}

async function verify(session: Session, command: Command): Promise<void> {
  const options = command.optsWithGlobals<VerifyOptions>();
  const scene = settings(session.env, options);
  const { today } = scene;
  const { content, problems } = await checkedContent(scene);
  const { sealedPages, sealedTexts, sealVerdicts } = await import('../reports/seals.ts');
  const editions = content.library.documents.flatMap((document) => document.editions);
  const seals = sealVerdicts(content, problems, today);
  const published =
    options.url !== undefined
      ? await publishedVerdicts(
          session,
          today,
          options.url,
          sealedTexts(editions, today),
          sealedPages(content.library, seals, today),
        )
      : [];
  const shown = (path: string) => shownPath(scene, path);
  if (options.json) {
    const listed = seals.map((seal) => ({ ...seal, problems: problemsJson(seal.problems, shown) }));
    session.out(jsonText({ today, seals: listed, published }));
  } else {
    session.out(
      sealVerdictsText(seals, shown, session) + publishedVerdictsText(published, session),
    );
  }
  const isGood =
    seals.every(({ verdict }) => verdict === 'intact' || verdict === 'draft') &&
    published.every(({ verdict }) => verdict === 'as-sealed');
  session.finish(isGood ? 0 : 1);
}

/** Pages of the edition in force differ where the site was built for another day. */
async function noteDay({ say, err }: Session, site: string, today: CivilDate): Promise<void> {
  const { readIfThere } = await import('../../delivery/published-files.ts');
  const index = await readIfThere(join(site, 'api/v1/index.json'));
  const day = /"asOf":"([\d-]+)"/.exec(new TextDecoder().decode(index))?.[1];
  if (day === undefined || day === today) return;
  err(
    `${say({
      en: `The site was built for ${day}; it is held against the edition in force on ${today} (--today names another day)`,
      ru: `Сайт собран на ${day}; он сверяется с редакцией, действующей ${today} (другой день можно указать параметром --today)`,
    })}\n`,
  );
}

async function publishedVerdicts(
  session: Session,
  today: CivilDate,
  at: string,
  sealed: readonly SealedText[],
  pages: readonly PublishedPage[],
): Promise<readonly PublishedVerdict[]> {
  if (at === '') {
    throw new UsageError({
      en: '--url is empty; name the folder of a built site, or a downloaded file',
      ru: 'параметр --url пуст; укажите папку собранного сайта или скачанный файл',
    });
  }
  if (/^https?:/.test(at)) {
    throw new UsageError({
      en: `--url takes a file or a folder of this computer; download ${at} first`,
      ru: `--url принимает файл или папку на этом компьютере; сначала скачайте ${at}`,
    });
  }
  if (sealed.length === 0) {
    throw new UsageError({
      en: 'no public edition is sealed, so there is nothing to hold the files against',
      ru: 'нет ни одной обнародованной редакции с печатью, сверять не с чем',
    });
  }
  const [{ kindAt, readIfThere }, reports] = await Promise.all([
    import('../../delivery/published-files.ts'),
    import('../reports/seals.ts'),
  ]);
  const { builtFileVerdict, builtPageVerdict, compressedVerdict, COMPRESSED_FORMS } = reports;
  const kind = await kindAt(at);
  if (kind === 'folder') await noteDay(session, at, today);
  if (kind === 'folder') {
    const held = async (
      path: string,
      verdictOn: (file: string, bytes: Uint8Array | undefined) => PublishedVerdict,
    ) => {
      const file = join(at, path);
      const bytes = await readIfThere(file);
      const verdict = verdictOn(file, bytes);
      const forms = COMPRESSED_FORMS.map(async (form) =>
        compressedVerdict(verdict, form, bytes, await readIfThere(file + form)),
      );
      return [verdict, ...(await Promise.all(forms)).flat()];
    };
    const verdicts = await Promise.all([
      ...sealed.map((text) => held(text.path, (...file) => builtFileVerdict(text, ...file))),
      ...pages.map((page) => held(page.path, (...file) => builtPageVerdict(page, ...file))),
    ]);
    return verdicts.flat();
  }
  const bytes = kind && (await readIfThere(at));
  if (bytes) return [reports.downloadVerdict(sealed, at, bytes)];
  throw new UsageError({
    en: `there is nothing at ${at}`,
    ru: `по пути ${at} ничего нет`,
  });
}
