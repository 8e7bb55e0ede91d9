import type { Command } from 'commander';
import { policyCommand } from '../command.ts';
import { appLinksText } from '../print/app-links.ts';
import { jsonText } from '../print/json.ts';
import { type AppLink, appLink, type BuiltSite, listedAddresses } from '../reports/app-links.ts';
import { type CommonOptions, type JsonOption, type Session, UsageError } from '../session.ts';

interface LinksOptions extends CommonOptions, JsonOption {
  readonly manifest: string;
  readonly dist?: string;
  readonly links?: string;
}

export function linksCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'links', {
    en: "Checks an app's list of addresses against the site; exit code 1 if one is dead.",
    ru: 'Сверяет список адресов приложения с сайтом: код 1, если какой-то не открывается.',
    examples: [
      'links --manifest app-links.txt',
      'links --manifest app-links.json --links links.json',
    ],
  })
    .requiredOption(
      '--manifest <file>',
      say({
        en: 'the list: one address per line, or JSON with addresses anywhere in it',
        ru: 'список: по одному адресу на строке или JSON с адресами в любом месте',
      }),
    )
    .option(
      '--dist <folder>',
      say({ en: 'the built site (default: dist)', ru: 'собранный сайт (по умолчанию dist)' }),
    )
    .option(
      '--links <file>',
      say({
        en: 'links.json of the site, instead of the site itself',
        ru: 'links.json сайта вместо самого сайта',
      }),
    )
    .option('--json', say({ en: 'print JSON', ru: 'вывести JSON' }))
    .action((_options, command: Command) => links(session, command));
}

async function links(session: Session, command: Command): Promise<void> {
  const options = command.optsWithGlobals<LinksOptions>();
  if (options.dist !== undefined && options.links !== undefined) {
    throw new UsageError({
      en: 'use either --dist or --links, not both',
      ru: 'укажите либо --dist, либо --links, но не оба',
    });
  }
  const { readIfThere } = await import('../../delivery/published-files.ts');
  const textOf = async (file: string) => {
    const bytes = await readIfThere(file);
    if (bytes) return new TextDecoder().decode(bytes);
    throw new UsageError({ en: `there is no file ${file}`, ru: `нет файла ${file}` });
  };
  const addresses = listedAddresses(await textOf(options.manifest));
  if (addresses.length === 0) {
    throw new UsageError({
      en: `${options.manifest} has no addresses`,
      ru: `в файле ${options.manifest} нет адресов`,
    });
  }
  const found =
    options.links === undefined
      ? await againstSite(addresses, options.dist ?? 'dist')
      : await againstFile(addresses, options.links, await textOf(options.links));
  session.out(options.json ? jsonText(found) : appLinksText(found, session));
  session.finish(found.some(({ verdict }) => verdict === 'dead') ? 1 : 0);
}

async function againstSite(
  addresses: readonly string[],
  dist: string,
): Promise<readonly AppLink[]> {
  const { builtIds, builtLinksFiles } = await import('../../delivery/built-site.ts');
  const files = await builtLinksFiles(dist);
  if (files.length === 0) {
    throw new UsageError({
      en: `${dist} is not a built site (no api/v1/…/links.json in it); build it, or choose another folder with --dist`,
      ru: `${dist} — не собранный сайт (в нём нет api/v1/…/links.json); соберите его или укажите другую папку параметром --dist`,
    });
  }
  const site: BuiltSite = { page: (path) => builtIds(dist, path) };
  return Promise.all(addresses.map((address) => appLink(address, files, site)));
}

async function againstFile(
  addresses: readonly string[],
  name: string,
  text: string,
): Promise<readonly AppLink[]> {
  const { parseLinksFile } = await import('../../delivery/built-site.ts');
  const file = parseLinksFile(text);
  if (!file) {
    throw new UsageError({
      en: `${name} is not a links.json of the site`,
      ru: `${name} — не links.json сайта`,
    });
  }
  return Promise.all(addresses.map((address) => appLink(address, [file])));
}
