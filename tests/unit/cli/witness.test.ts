import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NATIONAL_TIMESTAMP } from '../../../src/check/witness/example.ts';
import { authority, served } from '../edition/witness/authority.ts';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT, FILLED } from './texts.ts';

const FOLDER = 'content/privacy/2022-02-22';
const EDITION = 'privacy/2022-02-22';

const ours = authority();
afterAll(() => ours.remove());

/** One sealed edition, and the root of the authority. */
async function sealedFolder(document = ''): Promise<string> {
  const folder = await temporaryFolder({ ...CONTENT, 'content/witnesses.pem': ours.rootPem });
  if (document) await put(folder, 'content/privacy/document.yaml', document);
  await policyHere(folder, ['seal', EDITION]);
  return folder;
}

/** Whether OpenSSL alone believes a timestamp of the folder. */
function opensslVerifies(folder: string, file: string): boolean {
  const at = (name: string) => join(folder, FOLDER, name);
  const root = join(folder, 'content/witnesses.pem');
  return ours.verifies(
    ...['ts', '-verify', '-data', at('seal.json'), '-in', at(file), '-CAfile', root],
  );
}

const WITNESSED =
  /^privacy\/2022-02-22 {2}seal intact\n {2}sha256 seal\.json [0-9a-f]{64}\n {2}seal\.127-0-0-1\.tsr {2}witnessed \S+Z by Tests tsa, Tests, KZ\n {4}trusted by witnesses\.pem: Tests Root, Tests, KZ, sha256 [0-9a-f]{64}\n {2}first witnessed on \S+, after its "published" day 2022-02-22: no witness says that it was there before\n$/;

describe('policy witness', () => {
  it('asks an authority; openssl alone then verifies the answer, and check is content', async () => {
    const folder = await sealedFolder(
      `${CONTENT['content/privacy/document.yaml']}witness: required\n`,
    );
    const before = await policyHere(folder, ['check']);
    expect(before.code).toBe(1);
    expect(before.out).toContain('error  witness/required');

    await using running = await served(ours);
    const asked = await policyHere(folder, ['witness', EDITION, '--tsa', running.url]);
    expect(asked).toEqual({
      code: 0,
      out: expect.stringMatching(/^Stored: content\/privacy\/2022-02-22\/seal\.127-0-0-1\.tsr\n/),
      err: '',
    });
    expect(opensslVerifies(folder, 'seal.127-0-0-1.tsr')).toBe(true);
    expect(await policyHere(folder, ['check'])).toEqual({
      code: 0,
      out: 'No problems; checked: 1 edition\n',
      err: '',
    });
    const verified = await policyHere(folder, ['verify']);
    expect(verified).toEqual({ code: 0, out: expect.stringMatching(WITNESSED), err: '' });

    // Renewed: a second answer is stored beside the first.
    const again = await policyHere(folder, ['witness', EDITION, '--tsa', running.url]);
    expect(again.out).toContain('seal.127-0-0-1-2.tsr');
    expect((await policyHere(folder, ['verify'])).code).toBe(0);
  });

  it('works by files, for timestamps and signatures', async () => {
    const folder = await sealedFolder();
    const at = (name: string) => join(folder, name);
    const witness = (...args: readonly string[]) =>
      policyHere(folder, ['witness', EDITION, ...args]);
    expect((await witness('--request', at('seal.tsq'))).out).toContain('Request: seal.tsq\n');
    await writeFile(at('answer.tsr'), ours.reply(await readFile(at('seal.tsq'))));
    await writeFile(at('Director.p7s'), ours.sign(await readFile(at(`${FOLDER}/seal.json`))));
    const stored = await witness('--response', at('answer.tsr'), '--response', at('Director.p7s'));
    expect(stored.code).toBe(0);
    const names = Object.keys(await filesOf(join(folder, FOLDER)));
    expect(names.filter((name) => name.startsWith('seal.'))).toEqual([
      'seal.answer.tsr',
      'seal.director.p7s',
      'seal.json',
    ]);
    const { code, out } = await policyHere(folder, ['verify']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /seal\.director\.p7s {2}signed by Tests signer, Tests, KZ, who says \S+Z\n/,
    );
    const again = await witness('--response', at('answer.tsr'));
    expect(again.out).toMatch(/^Already there: /);
  });

  it('leaves its files out of the next edition and of its seal', async () => {
    const folder = await sealedFolder();
    await using running = await served(ours);
    await policyHere(folder, ['witness', EDITION, '--tsa', running.url]);
    await policyHere(folder, ['new', '2026-12-01']);
    await put(folder, 'content/privacy/2026-12-01/edition.yaml', FILLED);
    await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты ғана.\n');
    await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nТолько имя.\n');
    expect((await policyHere(folder, ['seal', 'privacy/2026-12-01'])).code).toBe(0);
    const files = await filesOf(folder);
    expect(Object.keys(files).filter((path) => path.endsWith('.tsr'))).toEqual([
      `${FOLDER}/seal.127-0-0-1.tsr`,
    ]);
    expect(files['content/privacy/2026-12-01/seal.json']).not.toContain('tsr');
    expect((await policyHere(folder, ['verify'])).code).toBe(0);
  });

  it('keeps and names what it cannot check', async () => {
    const folder = await sealedFolder();
    await writeFile(join(folder, 'national.tsr'), NATIONAL_TIMESTAMP);
    const args = ['witness', EDITION, '--response', join(folder, 'national.tsr')];
    expect((await policyHere(folder, args)).code).toBe(0);
    const { code, out } = await policyHere(folder, ['verify']);
    expect(code).toBe(0);
    expect(out).toContain(
      'seal.national.tsr  NOT CHECKED HERE: GOST (Kazakhstan), 1.2.398.3.10.1.3.1.1.0, 2026-11-25T12:00:00Z  docs/rules.md#witness-unchecked\n',
    );
    const check = await policyHere(folder, ['check']);
    expect(check.out).toContain(
      'cd content/privacy/2022-02-22 && openssl ts -verify -data seal.json -in seal.national.tsr -CAfile root.pem',
    );
  });

  it.each([
    ['html', /answered 200 text\/html; expected application\/timestamp-reply/],
    ['large', /is larger than 64 KB/],
    ['none', /cannot be reached/],
  ])('refuses an authority that answers wrongly: %s', async (path, message) => {
    const folder = await sealedFolder();
    await using running = await served(ours);
    const args = ['witness', EDITION, '--tsa', `${running.url}/${path}`];
    expect(await policyHere(folder, args)).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(message),
    });
  });

  it('stores nothing of an unknown authority', async () => {
    const folder = await sealedFolder();
    await put(folder, 'content/witnesses.pem', '# Nobody yet.\n');
    await using running = await served(ours);
    const { code, out, err } = await policyHere(folder, ['witness', EDITION, '--tsa', running.url]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^Not stored: http/) });
    expect(out).toContain('a certificate of an unknown authority: Tests tsa, Tests, KZ');
    expect(Object.keys(await filesOf(folder)).some((path) => path.endsWith('.tsr'))).toBe(false);
  });

  it.each([
    [[], /^policy: name an authority with --tsa <URL>/],
    [['--tsa', 'freetsa.org'], /^policy: --tsa is "freetsa.org"/],
    [['--response', '/nowhere.tsr'], /^policy: \/nowhere\.tsr does not exist/],
  ])('says how to be used: %j', async (args, message) => {
    const folder = await sealedFolder();
    expect(await policyHere(folder, ['witness', EDITION, ...args])).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(message),
    });
  });

  it('asks for a seal first', async () => {
    const folder = await temporaryFolder(CONTENT);
    const { code, err } = await policyHere(folder, ['witness', EDITION, '--request', '/tmp/x']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/is not sealed yet/) });
  });
});

describe('policy verify', () => {
  it('finds a text that was changed and sealed anew: by a witness, and by a head kept elsewhere', async () => {
    const folder = await sealedFolder();
    await using running = await served(ours);
    await policyHere(folder, ['witness', EDITION, '--tsa', running.url]);
    const [seal] = JSON.parse((await policyHere(folder, ['verify', '--json'])).out).seals;
    const sound = await policyHere(folder, ['verify', '--head', seal.digest]);
    expect(sound.code).toBe(0);
    expect(sound.out).toContain(
      `${seal.digest}  the seal of ${EDITION}: it and all before it are as they were then\n`,
    );

    await put(folder, `${FOLDER}/ru/01-data.md`, '# Данные\n\nИмя, фамилия, адрес.\n');
    const timestamp = join(folder, FOLDER, 'seal.127-0-0-1.tsr');
    const kept = await readFile(timestamp);
    await rm(join(folder, FOLDER, 'seal.json'));
    const anew = await policyHere(folder, ['seal', EDITION]);
    expect(anew.code).toBe(1);
    expect(anew.out).toContain('a witness of a seal that is not there');
    await rm(timestamp);
    // The list of seals remembers the first one, unless it goes too.
    expect((await policyHere(folder, ['seal', EDITION])).code).toBe(1);
    await rm(join(folder, FOLDER, '../seals.json'));
    expect((await policyHere(folder, ['seal', EDITION])).code).toBe(0);
    await writeFile(timestamp, kept);

    const byWitness = await policyHere(folder, ['verify']);
    expect(byWitness.code).toBe(1);
    expect(byWitness.out).toContain('seal intact, not witnessed\n');
    expect(byWitness.out).toContain(`a timestamp of other bytes, with the checksum ${seal.digest}`);
    expect(opensslVerifies(folder, 'seal.127-0-0-1.tsr')).toBe(false);

    await rm(timestamp);
    const byHead = await policyHere(folder, ['verify', '--head', seal.digest]);
    expect(byHead.code).toBe(1);
    expect(byHead.out).toContain(`${seal.digest}  NO EDITION HAS THIS SEAL`);
  });

  it('believes a file of certificates kept elsewhere', async () => {
    const folder = await sealedFolder();
    await using running = await served(ours);
    await policyHere(folder, ['witness', EDITION, '--tsa', running.url]);
    await put(folder, 'mine.pem', '# Nobody yet.\n');
    const { code, out } = await policyHere(folder, [
      'verify',
      '--witnesses',
      join(folder, 'mine.pem'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('a certificate of an unknown authority: Tests tsa, Tests, KZ');
  });

  it('refuses a head that is no digest', async () => {
    const folder = await sealedFolder();
    expect(await policyHere(folder, ['verify', '--head', 'abc'])).toEqual({
      code: 2,
      out: '',
      err: 'policy: --head is "abc"; expected the SHA-256 of a seal.json: 64 hexadecimal digits\n',
    });
  });
});
