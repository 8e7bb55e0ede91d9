/** The zip that proves an edition, checked as a stranger does: with its own commands alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { NATIONAL_TIMESTAMP } from '../../../src/check/witness/example.ts';
import { policyHere } from '../cli/policy-here.ts';
import { CONTENT, FILLED } from '../cli/texts.ts';
import { authority, served } from '../edition/witness/authority.ts';
import { put, temporaryFolder } from '../temporary-folder.ts';

const EDITION = 'privacy/2022-02-22';
const TODAY = ['--today', '2027-01-01'];

const ours = authority();
afterAll(() => ours.remove());

/** Two sealed editions, the first with every kind of witness, the second in force. */
async function witnessedFolder(): Promise<string> {
  const folder = await temporaryFolder({ ...CONTENT, 'content/witnesses.pem': ours.rootPem });
  const run = (...args: readonly string[]) => policyHere(folder, [...args, ...TODAY]);
  await run('seal', EDITION);
  await run('new', '2026-12-01');
  await put(folder, 'content/privacy/2026-12-01/edition.yaml', FILLED);
  await put(folder, 'content/privacy/2026-12-01/kk/01-data.md', '# Деректер\n\nАты ғана.\n');
  await put(folder, 'content/privacy/2026-12-01/ru/01-data.md', '# Данные\n\nИмя, фамилия.\n');
  await run('seal', 'privacy/2026-12-01');
  const seal = readFileSync(join(folder, 'content', EDITION, 'seal.json'));
  writeFileSync(join(folder, 'director.p7s'), ours.sign(seal));
  writeFileSync(join(folder, 'national.tsr'), NATIONAL_TIMESTAMP);
  await using running = await served(ours);
  await run('witness', 'privacy/2026-12-01', '--tsa', running.url);
  const files = ['director.p7s', 'national.tsr'].flatMap((name) => [
    '--response',
    join(folder, name),
  ]);
  expect((await run('witness', EDITION, '--tsa', running.url, ...files)).code).toBe(0);
  return folder;
}

/** @returns the folder in which a zip is unpacked */
function unpacked(zip: string, folder: string): string {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** The commands of `VERIFY.txt`; one after `#` needs a program that is not here. */
function commandsIn(proof: string): readonly string[] {
  const text = readFileSync(join(proof, 'VERIFY.txt'), 'utf8');
  return [...text.matchAll(/^ {4}([^#\s].*)$/gm)].map(([, command = '']) => command);
}

function failing(proof: string): readonly string[] {
  return commandsIn(proof).filter(
    (command) => spawnSync('sh', ['-c', command], { cwd: proof, stdio: 'ignore' }).status !== 0,
  );
}

describe('policy prove', () => {
  it('packs what sha256sum and openssl alone check, and what they refuse once a byte is changed', async () => {
    const folder = await witnessedFolder();
    const digest = execFileSync('sha256sum', [join(folder, 'content', EDITION, 'seal.json')]);
    await put(folder, 'record.json', JSON.stringify({ seal: String(digest).slice(0, 64) }));
    const record = ['--consent', join(folder, 'record.json')];
    const out = (name: string) => [
      'prove',
      EDITION,
      ...record,
      '--out',
      join(folder, name),
      ...TODAY,
    ];
    const first = await policyHere(folder, out('evidence.zip'));
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^Wrote evidence\.zip/), err: '' });
    await policyHere(folder, out('again.zip'));
    const zip = readFileSync(join(folder, 'evidence.zip'));
    expect(zip.equals(readFileSync(join(folder, 'again.zip')))).toBe(true);

    const proof = unpacked(join(folder, 'evidence.zip'), join(folder, 'proof'));
    expect(Object.keys(unzipSync(zip))).toEqual([
      'SHA256SUMS',
      'VERIFY.txt',
      'certificates/root-1.pem',
      'consent/record.json',
      'editions/2022-02-22/edition.yaml',
      'editions/2022-02-22/kk/00-preamble.md',
      'editions/2022-02-22/kk/01-data.md',
      'editions/2022-02-22/ru/00-preamble.md',
      'editions/2022-02-22/ru/01-data.md',
      'editions/2022-02-22/seal.127-0-0-1.tsr',
      'editions/2022-02-22/seal.director.p7s',
      'editions/2022-02-22/seal.json',
      'editions/2022-02-22/seal.national.tsr',
      'editions/2026-12-01/seal.127-0-0-1.tsr',
      'editions/2026-12-01/seal.json',
      'redline/changes.json',
      'redline/kk.txt',
      'redline/ru.txt',
      'text/kk.md',
      'text/ru.md',
      'witnesses.pem',
    ]);
    expect(commandsIn(proof).length).toBe(11);
    expect(failing(proof)).toEqual([]);
    expect(readFileSync(join(proof, 'redline/ru.txt'), 'utf8')).toBe(
      'Политика конфиденциальности. Редакция от 22 февраля 2022 г. → Редакция от 1 декабря 2026 г.\n\n1. Данные: изменён\n  ~ Имя[- и-]{+,+} фамилия.\n',
    );

    const text = join(proof, 'editions/2022-02-22/ru/01-data.md');
    writeFileSync(text, '# Данные\n\nИмя и отчество.\n');
    expect(failing(proof).length).toBe(2);
    const seal = join(proof, 'editions/2022-02-22/seal.json');
    writeFileSync(seal, readFileSync(seal, 'utf8').replace(/"ru": "\w/, '"ru": "0'));
    // The chain, the digest, both witnesses, the published text: all that is about the seal.
    expect(failing(proof).length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    ['no JSON', 'yes', 'record.json is not JSON'],
    [
      'of another text',
      '{"digest":"00"}',
      'record.json names no checksum of privacy/2022-02-22: neither of its seal nor of its texts',
    ],
  ])('refuses a consent record that is %s', async (_what, record, message) => {
    const folder = await temporaryFolder({ ...CONTENT, 'record.json': record });
    await policyHere(folder, ['seal', EDITION]);
    const args = ['prove', EDITION, '--consent', join(folder, 'record.json')];
    expect(await policyHere(folder, args)).toEqual({
      code: 2,
      out: '',
      err: `policy: ${message}\n`,
    });
  });

  it('refuses what is broken, or not sealed', async () => {
    const folder = await temporaryFolder(CONTENT);
    const prove = () => policyHere(folder, ['prove', EDITION, '--today', '2022-02-21']);
    expect((await prove()).err).toMatch(/is not public and sealed on 2022-02-21/);
    await policyHere(folder, ['seal', EDITION]);
    await put(folder, `content/${EDITION}/ru/01-data.md`, '# Данные\n\nДругое.\n');
    expect((await prove()).err).toMatch(/was changed after the edition was sealed/);
  });
});
