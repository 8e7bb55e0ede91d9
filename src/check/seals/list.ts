import {
  type EditionText,
  editionPath,
  type PolicyDocument,
  type SealListEntry,
} from '../../edition/library.ts';
import { SEAL_FILE, sealFileDigest, sealJson, sealOf, sha256 } from '../../edition/seal.ts';
import { brokenEntry, lateEntry, listedSeals, SEAL_LIST_FILE } from '../../edition/seal-list.ts';
import { startOf } from '../../text/problem.ts';
import type { EditionContext, Finding, Rule } from '../rule.ts';
import { FIRST, LIST, SECOND, touched, UNSEALED_LATE } from './example.ts';

export const sealList: Rule = {
  code: 'seals/list',
  what: 'Where a document has a list of its seals, `seals.json`, every sealed edition is in it with the checksum of its `seal.json`, and every edition in it still has that seal. Each entry follows from those before it, and a seal was taken off only before the `published` day. In a git repository, `check` also compares the list and the seals with those that were committed.',
  why: 'Whoever deletes a seal, alters the text and seals it again leaves no trace in the folder of the edition.',
  severity: 'error',
  examples: [
    {
      says: 'the list has the seals of both editions.',
      files: { ...FIRST, ...SECOND, ...LIST },
      finds: [],
    },
    {
      says: 'the seal of the last edition in the list was deleted, and its text altered.',
      files: {
        ...FIRST,
        ...touched(SECOND, 'privacy/2025-06-01/ru/00-preamble.md', 'Текст', 'Слова'),
        'privacy/2025-06-01/seal.json': null,
        ...LIST,
      },
      finds: ['privacy/2025-06-01/seal.json:1:1'],
    },
    {
      files: {
        ...FIRST,
        ...touched(SECOND, 'privacy/2025-06-01/seal.json', /\n$/, ''),
        ...LIST,
      },
      finds: ['privacy/2025-06-01/seal.json:1:1'],
    },
    {
      files: { ...FIRST, ...LIST },
      finds: ['privacy/seals.json:1:1'],
    },
    {
      files: {
        ...FIRST,
        ...SECOND,
        ...touched(LIST, 'privacy/seals.json', /"chain": "./, '"chain": "0'),
      },
      finds: ['privacy/seals.json:1:1'],
    },
    { files: UNSEALED_LATE, finds: ['privacy/seals.json:1:1'] },
  ],
  *check(context) {
    const { document, text } = context;
    const list = document?.seals;
    if (!document || !list) return;
    const listed = listedSeals(list);
    if (document.editions[0]?.date === text.date) yield* aboutList(document, listed);
    const wanted = listed.get(text.date)?.seal;
    const digest = sealFileDigest(text);
    if (wanted === digest) return;
    if (wanted === undefined) yield unlisted(text);
    else if (digest !== undefined) yield resealed(text);
    else if (wanted !== digestOfNewSeal(context)) yield sealGone(text);
  },
};

/** What concerns no edition that is there is said once, with the first. */
function* aboutList(
  document: PolicyDocument,
  listed: ReturnType<typeof listedSeals>,
): Generator<Finding> {
  const place = startOf(`${document.id}/${SEAL_LIST_FILE}`);
  const broken = brokenEntry(document.seals ?? []);
  if (broken) yield { place, ...brokenList(broken.edition) };
  const late = broken ? undefined : lateEntry(document.seals ?? []);
  if (late) yield { place, ...tooLate(late) };
  for (const date of listed.keys()) {
    if (document.editions.some((edition) => edition.date === date)) continue;
    yield { place, ...editionGone(`${document.id}/${date}`) };
  }
}

/** Whether the list has a seal of the edition that its files would not give now. */
export function wasSealedOtherwise(context: EditionContext): boolean {
  const listed = listedSeals(context.document?.seals ?? []).get(context.text.date);
  return listed !== undefined && listed.seal !== digestOfNewSeal(context);
}

/** A seal whose file was lost while it was written can be made again, and is the same. */
function digestOfNewSeal({ text, previous }: EditionContext): string {
  return sha256(sealJson(sealOf(text, previous)));
}

function sealGone(text: EditionText): Finding {
  const edition = editionPath(text);
  return {
    place: startOf(`${edition}/${SEAL_FILE}`),
    en: {
      found: `the seal of ${edition} is gone, and its files are not those that were sealed`,
      expected: `the seal that ${text.document}/${SEAL_LIST_FILE} lists`,
      action: `restore the folder ${edition} from history; a published edition never changes; make a new edition instead`,
    },
    ru: {
      found: `печати редакции ${edition} нет, а её файлы не те, что были скреплены`,
      expected: `печать, записанная в ${text.document}/${SEAL_LIST_FILE}`,
      action: `верните папку ${edition} из истории репозитория; обнародованная редакция не меняется, вместо этого создайте новую редакцию`,
    },
  };
}

function resealed(text: EditionText): Finding {
  const edition = editionPath(text);
  return {
    place: startOf(`${edition}/${SEAL_FILE}`),
    en: {
      found: `${edition} has another seal than the one listed: it was sealed anew`,
      expected: `the seal that ${text.document}/${SEAL_LIST_FILE} lists`,
      action: `restore the folder ${edition} from history; a published edition never changes; make a new edition instead`,
    },
    ru: {
      found: `у редакции ${edition} не та печать, что в списке: её скрепили заново`,
      expected: `печать, записанная в ${text.document}/${SEAL_LIST_FILE}`,
      action: `верните папку ${edition} из истории репозитория; обнародованная редакция не меняется, вместо этого создайте новую редакцию`,
    },
  };
}

function unlisted(text: EditionText): Finding {
  const edition = editionPath(text);
  const file = `${text.document}/${SEAL_LIST_FILE}`;
  return {
    place: startOf(`${edition}/${SEAL_FILE}`),
    en: {
      found: `the seal of ${edition} is not in ${file}`,
      expected: 'every seal in the list, in the order in which they were made',
      action: `restore ${file} from history; seal editions with "npm run policy -- seal", which writes both files`,
    },
    ru: {
      found: `печати редакции ${edition} нет в ${file}`,
      expected: 'в списке все печати, в том порядке, в каком они поставлены',
      action: `верните ${file} из истории репозитория; ставьте печать командой «npm run policy -- seal», она пишет оба файла`,
    },
  };
}

function brokenList(date: string): Pick<Finding, 'en' | 'ru'> {
  return {
    en: {
      found: `the entry of ${date} does not follow from those before it`,
      expected: 'a list that only grows: no entry changed, removed or put in between',
      action: 'restore the file from history',
    },
    ru: {
      found: `запись о редакции ${date} не следует из предыдущих`,
      expected:
        'список только растёт: записи не меняются, не удаляются и не вставляются в середину',
      action: 'верните файл из истории репозитория',
    },
  };
}

function editionGone(edition: string): Pick<Finding, 'en' | 'ru'> {
  return {
    en: {
      found: `the sealed edition ${edition} is gone, or its edition.yaml is not in order`,
      expected: 'every edition that was ever sealed and not withdrawn before its publication',
      action: `restore the folder ${edition} from history`,
    },
    ru: {
      found: `редакции ${edition}, скреплённой печатью, нет или её edition.yaml не в порядке`,
      expected:
        'все редакции, на которые поставлена печать и с которых её не сняли до обнародования',
      action: `верните папку ${edition} из истории репозитория`,
    },
  };
}

function tooLate({ edition, published, unsealed }: SealListEntry): Pick<Finding, 'en' | 'ru'> {
  return {
    en: {
      found: `the seal of ${edition} was taken off on ${unsealed}, and the edition was public from ${published}`,
      expected: 'a seal that stays from the day of publication on',
      action: 'restore the edition with its seal and this file from history',
    },
    ru: {
      found: `печать редакции ${edition} снята ${unsealed}, а обнародована она ${published}`,
      expected: 'со дня обнародования печать не снимается',
      action: 'верните редакцию с её печатью и этот файл из истории репозитория',
    },
  };
}
