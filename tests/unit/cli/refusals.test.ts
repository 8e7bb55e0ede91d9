import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const SEE_EN = '; see: npm run policy -- --help';
const SEE_RU = '; подсказка: npm run policy -- --help';

describe('wrong usage', () => {
  it.each([
    [
      'chek',
      `unknown command 'chek' (Did you mean check?)${SEE_EN}`,
      `нет такой команды: chek${SEE_RU}`,
    ],
    ['check --fast', `unknown option '--fast'${SEE_EN}`, `нет такого параметра: --fast${SEE_RU}`],
    [
      'check --format html',
      `option '--format <text|github|sarif>' argument 'html' is invalid. Allowed choices are text, github, sarif${SEE_EN}`,
      `недопустимое значение параметра: --format <text|github|sarif>${SEE_RU}`,
    ],
    [
      'check a b',
      `too many arguments for 'check'. Expected 1 argument but got 2: a, b${SEE_EN}`,
      `слишком много аргументов${SEE_RU}`,
    ],
    ['new', `missing required argument 'date'${SEE_EN}`, `не хватает аргумента: date${SEE_RU}`],
    [
      'check --today tomorrow',
      '--today is "tomorrow"; expected a day of the calendar as YYYY-MM-DD, for example 2026-12-01',
      '--today имеет значение «tomorrow»; нужен существующий день календаря в виде ГГГГ-ММ-ДД, например 2026-12-01',
    ],
    [
      'check terms',
      'no "terms" in content; available: privacy, privacy/2022-02-22',
      'в content нет «terms»; есть: privacy, privacy/2022-02-22',
    ],
    [
      'new 2022-02-22',
      'privacy/2022-02-22 exists already; choose another date, or delete that folder if nobody needs it',
      'privacy/2022-02-22 уже есть; выберите другую дату или удалите ту папку, если она не нужна',
    ],
    [
      'new 2023-02-30',
      '"2023-02-30" is not a date; write it as YYYY-MM-DD, for example 2026-12-01',
      '«2023-02-30» — не календарная дата; запишите её в виде ГГГГ-ММ-ДД, например 2026-12-01',
    ],
    [
      'new ../2026-12-01',
      '"../2026-12-01" is not a date; write it as YYYY-MM-DD, for example 2026-12-01',
      '«../2026-12-01» — не календарная дата; запишите её в виде ГГГГ-ММ-ДД, например 2026-12-01',
    ],
    [
      'new 2026-12-01 --document ..',
      '".." cannot be the id of a document: small Latin letters, digits and hyphens, such as terms; there are: privacy',
      '«..» не годится как код документа: нужны строчные латинские буквы, цифры и дефисы, например terms; есть: privacy',
    ],
    [
      'new 2026-12-01 --document privasy',
      'there is no document "privasy"; did you mean privacy? If not, choose an id that differs more',
      'нет документа «privasy»; возможно, вы имели в виду privacy? Если нет, выберите код, который отличается сильнее',
    ],
    [
      'new 2026-12-01 --from 2025-01-01',
      'there is no edition privacy/2025-01-01 to copy; available: 2022-02-22',
      'нет редакции privacy/2025-01-01, которую можно скопировать; есть: 2022-02-22',
    ],
    [
      'seal privacy',
      '"privacy" is a document; name one of its editions: privacy/2022-02-22',
      '«privacy» — документ; укажите его редакцию: privacy/2022-02-22',
    ],
    [
      'seal privacy/2025-01-01',
      'no "privacy/2025-01-01" in content; available: privacy, privacy/2022-02-22',
      'в content нет «privacy/2025-01-01»; есть: privacy, privacy/2022-02-22',
    ],
    [
      'verify 2022-02-22.md',
      'no public edition is sealed, so there is nothing to compare the file with',
      'нет ни одной обнародованной редакции с печатью, сверять не с чем',
    ],
    ['verify --site nowhere', 'nowhere does not exist', 'nowhere не существует'],
    [
      'verify --site https://hitter.kz/',
      '--site does not fetch https://hitter.kz/; pass a copy of the site on this computer, or a list of digests made on the server (see: npm run policy -- verify --help)',
      '--site не скачивает https://hitter.kz/; укажите копию сайта на этом компьютере или список контрольных сумм, составленный на сервере (см. npm run policy -- verify --help)',
    ],
    [
      'verify --site dist --embed-in hitter.kz',
      '--embed-in is "hitter.kz"; expected an origin such as https://app.example.com',
      '--embed-in имеет значение «hitter.kz»; нужен адрес сайта без пути, например https://app.example.com',
    ],
  ])('policy %s', async (command, en, ru) => {
    const folder = await temporaryFolder(CONTENT);
    const args = command.split(' ');
    expect([
      await policyHere(folder, [...args, '--lang', 'en']),
      await policyHere(folder, [...args, '--lang=ru']),
    ]).toEqual([
      { code: 2, out: '', err: `policy: ${en}\n` },
      { code: 2, out: '', err: `policy: ${ru}\n` },
    ]);
    expect(await filesOf(folder)).toEqual(CONTENT);
  });

  it('an unknown language of messages', async () => {
    const folder = await temporaryFolder(CONTENT);
    expect(await policyHere(folder, ['check', '--lang', 'kk'])).toEqual({
      code: 2,
      out: '',
      err: 'policy: --lang is "kk"; expected en or ru\n',
    });
  });

  it('a content folder that does not exist', async () => {
    const folder = await temporaryFolder();
    expect(await policyHere(folder, ['status'])).toEqual({
      code: 2,
      out: '',
      err: "policy: the content folder cannot be read (ENOENT: no such file or directory, scandir 'content'); run this in the project folder, or pass the folder with --content\n",
    });
  });

  it('no command: help, and what is missing', async () => {
    const { code, out, err } = await policyHere(await temporaryFolder(), []);
    expect({ code, out, last: err.split('\n').at(-2) }).toEqual({
      code: 2,
      out: '',
      last: 'policy: choose a command from the list above',
    });
  });
});

describe('policy seal refuses', () => {
  const first = 'content/privacy/2022-02-22';
  const second = 'content/privacy/2026-12-01';
  const draft = Object.fromEntries(
    Object.entries(CONTENT)
      .filter(([path]) => path.startsWith(first))
      .map(([path, text]) => [path.replace(first, second), text]),
  );
  const two = { ...CONTENT, ...draft, [`${second}/edition.yaml`]: FILLED };

  it('an edition that is sealed already', async () => {
    const folder = await temporaryFolder(CONTENT);
    await policyHere(folder, ['seal', 'privacy/2022-02-22']);
    const sealed = await filesOf(folder);
    expect(await policyHere(folder, ['seal', 'privacy/2022-02-22'])).toEqual({
      code: 2,
      out: '',
      err: 'policy: privacy/2022-02-22 is sealed already and never changes; make a new edition instead: npm run policy -- new YYYY-MM-DD\n',
    });
    expect(await filesOf(folder)).toEqual(sealed);
  });

  it('an edition while an earlier one is not sealed', async () => {
    const folder = await temporaryFolder(two);
    expect(await policyHere(folder, ['seal', 'privacy/2026-12-01'])).toEqual({
      code: 2,
      out: '',
      err: 'policy: privacy/2022-02-22 applies before privacy/2026-12-01 and is not sealed; seal it first: npm run policy -- seal privacy/2022-02-22\n',
    });
    expect(await filesOf(folder)).toEqual(two);
  });

  it('an edition between sealed ones', async () => {
    const folder = await temporaryFolder(two);
    await policyHere(folder, ['seal', 'privacy/2022-02-22']);
    await policyHere(folder, ['seal', 'privacy/2026-12-01']);
    const between = FILLED.replace('effective: 2026-12-01', 'effective: 2026-11-30');
    for (const [path, text] of Object.entries(draft)) {
      await put(folder, path.replace(second, 'content/privacy/2026-11-30'), text);
    }
    await put(folder, 'content/privacy/2026-11-30/edition.yaml', between);
    expect(await policyHere(folder, ['seal', 'privacy/2026-11-30'])).toEqual({
      code: 2,
      out: '',
      err: 'policy: privacy/2026-12-01 applies after privacy/2026-11-30 and is sealed already; no edition can come between sealed ones, so give privacy/2026-11-30 a later effective date\n',
    });
  });

  it.each([
    ['its own', `${second}/ru/01-data.md`, 'No heading\n'],
    ['the edition before', `${first}/ru/01-data.md`, '# Данные\n\nДругое.\n'],
    ['its document', 'content/privacy/document.yaml', 'title:\n'],
  ])('an edition with errors: %s', async (_name, path, text) => {
    const folder = await temporaryFolder(two);
    await policyHere(folder, ['seal', 'privacy/2022-02-22']);
    await put(folder, path, text);
    const before = await filesOf(folder);
    const { code, out, err } = await policyHere(folder, ['seal', 'privacy/2026-12-01']);
    expect({ code, err, names: out.includes(`${path}:1:1  error`) }).toEqual({
      code: 1,
      err: 'Not sealed: fix the errors above first.\n',
      names: true,
    });
    expect(await filesOf(folder)).toEqual(before);
  });

  it('ignores the errors of a later draft', async () => {
    const folder = await temporaryFolder({ ...two, [`${second}/edition.yaml`]: 'effective:\n' });
    expect((await policyHere(folder, ['seal', 'privacy/2022-02-22'])).code).toBe(0);
  });
});
