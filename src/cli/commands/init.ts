import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { z } from 'zod';
import { settings } from '../../store/settings.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';

interface InitOptions extends CommonOptions {
  readonly origin?: string;
  readonly name?: string;
  readonly email?: string;
  readonly document: string;
}

export function initCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'init', {
    en: 'Creates the content folder of a new operator, with one document.',
    ru: 'Создаёт папку с текстами нового оператора, с одним документом.',
    examples: [
      'init --origin https://policy.example.com --name Example --email privacy@example.com',
      'init --content ../site/content --document terms',
    ],
    notes: {
      en: 'In a folder that has documents it adds only what is missing: site.yaml. No file is overwritten.',
      ru: 'Если в папке уже есть документы, добавляет только недостающее: site.yaml. Существующие файлы не меняет.',
    },
  })
    .option('--origin <address>', say({ en: 'where the site will be', ru: 'адрес сайта' }))
    .option(
      '--name <name>',
      say({
        en: 'the name of the product (default: the host)',
        ru: 'имя продукта (по умолчанию имя сайта)',
      }),
    )
    .option(
      '--email <address>',
      say({ en: 'where readers can write', ru: 'куда могут писать читатели' }),
    )
    .option(
      '--document <id>',
      say({
        en: 'the first document (default: privacy)',
        ru: 'первый документ (по умолчанию privacy)',
      }),
      'privacy',
    )
    .action((_options, command: Command) => init(session, command));
}

async function init(session: Session, command: Command): Promise<void> {
  const { origin, name, email, document, ...options } = command.optsWithGlobals<InitOptions>();
  const scene = settings(session.env, options);
  const [
    { newDocumentFiles, siteFile },
    { folderProblem, SITE_FILE },
    { siteSchema },
    { documentSchema },
    { writeFileWhole, writeFolderWhole },
  ] = await Promise.all([
    import('../../store/new-site.ts'),
    import('../../store/layout.ts'),
    import('../../store/site-schema.ts'),
    import('../../store/schemas.ts'),
    import('../../store/write.ts'),
  ]);
  assertFits('--origin', origin, siteSchema.shape.origin);
  assertFits('--name', name, siteSchema.shape.name);
  assertFits('--email', email, documentSchema.shape.contact.shape.email);
  const problem = folderProblem(document);
  if (problem) {
    const { en, ru } = problem.message;
    throw new UsageError({
      en: `--document is "${document}"; expected ${en.expected}`,
      ru: `--document имеет значение «${document}»; нужен ${ru.expected}`,
    });
  }
  const isThere = await hasDocuments(scene.contentFolder);
  const site = join(scene.contentFolder, SITE_FILE);
  if (isThere && existsSync(site)) {
    throw new UsageError({
      en: `${scene.contentFolder} has ${SITE_FILE} and documents already; add a document beside them as CONTRIBUTING.md says, or choose another folder with --content`,
      ru: `в ${scene.contentFolder} уже есть ${SITE_FILE} и документы; добавьте документ рядом с ними, как описано в CONTRIBUTING.md, или укажите другую папку параметром --content`,
    });
  }
  await mkdir(scene.contentFolder, { recursive: true });
  const created: string[] = [];
  if (!isThere) {
    const files = newDocumentFiles({ id: document, date: scene.today, ...(email && { email }) });
    await writeFolderWhole(join(scene.contentFolder, document), files);
    created.push(...files.map(({ path }) => `${document}/${path}`));
  }
  if (!existsSync(site)) {
    const known = name ?? (origin && new URL(origin).hostname);
    const file = siteFile({ ...(origin && { origin }), ...(known && { name: known }) });
    await writeFileWhole(site, file.bytes);
    created.unshift(SITE_FILE);
  }
  const list = created.map((path) => `  ${shownPath(scene, path)}\n`).join('');
  const next = isThere ? '' : ` seal ${document}/${scene.today}`;
  session.out(
    session.say({
      en: `Created:\n${list}Next: npm run policy -- check lists what is to be filled in${next && `; then: npm run policy --${next}`}\n`,
      ru: `Создано:\n${list}Далее: npm run policy -- check перечислит, что нужно заполнить${next && `; затем: npm run policy --${next}`}\n`,
    }),
  );
}

async function hasDocuments(contentFolder: string): Promise<boolean> {
  if (!existsSync(contentFolder)) return false;
  const { readContentFiles } = await import('../../store/content-files.ts');
  return (await readContentFiles(contentFolder)).folders.length > 0;
}

/** @throws UsageError with what the schema expects */
function assertFits(option: string, given: string | undefined, schema: z.ZodType): void {
  if (given === undefined) return;
  const result = schema.safeParse(given);
  if (result.success) return;
  const [en = '', ru = en] = (result.error.issues[0]?.message ?? '').split('|');
  throw new UsageError({
    en: `${option} is "${given}"; expected ${en}`,
    ru: `${option} имеет значение «${given}»; нужно: ${ru}`,
  });
}
