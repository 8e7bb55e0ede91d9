import type { Command } from 'commander';
import { inOrderOfForce } from '../../edition/chronicle.ts';
import { type Edition, editionPath, type PolicyDocument } from '../../edition/library.ts';
import type { LoadedContent } from '../../store/load.ts';
import { settings } from '../../store/settings.ts';
import { policyCommand } from '../command.ts';
import { diffText } from '../print/diff.ts';
import { jsonText } from '../print/json.ts';
import { type CommonOptions, type JsonOption, type Session, UsageError } from '../session.ts';
import { contentTarget, editionTarget, type KnownEdition, knownEdition } from '../target.ts';

interface Pair {
  readonly document: PolicyDocument;
  readonly older: Edition;
  readonly newer: Edition;
}

export function diffCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'diff', {
    en: 'Shows what changed between two editions, word by word, in both languages.',
    ru: 'Показывает, что изменилось между двумя редакциями, слово за словом, на обоих языках.',
    examples: ['diff', 'diff privacy/2026-12-01', 'diff privacy/2022-02-22 privacy/2026-12-01'],
  })
    .argument(
      '[edition]',
      say({
        en: 'the edition to look at, or the older of two (default: the latest)',
        ru: 'редакция или более ранняя из двух (по умолчанию последняя)',
      }),
    )
    .argument(
      '[newer]',
      say({
        en: 'the newer of two (default: the first is compared with the one before it)',
        ru: 'более поздняя из двух (по умолчанию первая сравнивается с предыдущей)',
      }),
    )
    .option('--json', say({ en: 'print JSON', ru: 'вывести JSON' }))
    .action((first: string | undefined, second: string | undefined, _options, command: Command) =>
      diff(session, first, second, command),
    );
}

async function diff(
  session: Session,
  first: string | undefined,
  second: string | undefined,
  command: Command,
): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions & JsonOption>();
  const { contentFolder } = settings(session.env, options);
  const [{ loadContent }, { diffReport }] = await Promise.all([
    import('../../store/load.ts'),
    import('../reports/diff.ts'),
  ]);
  const content = await loadContent(contentFolder);
  const { document, older, newer } = pairOf(first, second, contentFolder, content);
  const report = diffReport(document, older, newer);
  session.out(options.json ? jsonText(report) : diffText(report, session));
}

/** @throws UsageError when the two editions cannot be found */
function pairOf(
  first: string | undefined,
  second: string | undefined,
  contentFolder: string,
  content: LoadedContent,
): Pair {
  const named = (name: string) =>
    knownEdition(editionTarget(name, contentFolder, content), content);
  const other = second === undefined ? undefined : named(second);
  const { document, edition } =
    other && first !== undefined ? named(first) : asked(first, contentFolder, content);
  const editions = inOrderOfForce(document.editions);
  if (other && other.document !== document) {
    throw new UsageError({
      en: `${editionPath(edition)} and ${editionPath(other.edition)} are editions of different documents`,
      ru: `${editionPath(edition)} и ${editionPath(other.edition)} — редакции разных документов`,
    });
  }
  if (other) {
    const pair = [edition, other.edition];
    const [older = edition, newer = edition] = editions.filter((one) => pair.includes(one));
    return { document, older, newer };
  }
  const older = editions[editions.indexOf(edition) - 1];
  if (older) return { document, older, newer: edition };
  throw new UsageError({
    en: `${editionPath(edition)} is the first edition: there is none before it`,
    ru: `${editionPath(edition)} — первая редакция: предыдущей нет`,
  });
}

/** The edition named, or the last of the document named, or of the only one. */
function asked(
  name: string | undefined,
  contentFolder: string,
  content: LoadedContent,
): KnownEdition {
  const { documents } = content.library;
  const target = name === undefined ? undefined : contentTarget(name, contentFolder, content);
  const document = target === undefined ? documents[0] : documents.find(({ id }) => id === target);
  if (!document && name !== undefined) {
    return knownEdition(editionTarget(name, contentFolder, content), content);
  }
  if (document && (target !== undefined || documents.length === 1)) {
    const edition = inOrderOfForce(document.editions).at(-1);
    if (edition) return { document, edition };
  }
  const names = documents.map(({ id }) => id).join(', ');
  throw new UsageError({
    en: `name an edition; documents: ${names || 'none'}`,
    ru: `укажите редакцию; документы: ${names || 'нет'}`,
  });
}
