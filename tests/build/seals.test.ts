/** The digest of each seal is where readers and programs look for it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/text/language.ts';
import { hasPoppler } from '../has-poppler.ts';
import { filesOf, SITES, site } from '../sites.ts';

describe.each(SITES)('$name', (one) => {
  const seals = filesOf(one).filter((path) => path.endsWith('/seal.json'));

  it('lists every seal and text in the form of sha256sum -c', () => {
    const said = execFileSync('sha256sum', ['--strict', '-c', 'seals.txt'], { cwd: one.folder });
    const checked = String(said).trimEnd().split('\n');
    expect(checked.length).toBe(seals.length * 3);
    expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([]);
    expect(checked.filter((line) => line.includes('/seal.json'))).toEqual(
      seals.map((path) => `${path}: OK`),
    );
  });
});

describe('the digest of a seal', () => {
  const library = site('library');
  const read = (path: string) => readFileSync(join(library.folder, path), 'utf8');
  const sums = read('seals.txt').matchAll(/^(\w{64}) {2}(api\/v1\/privacy\/(.*)\/seal\.json)$/gm);
  const seals = [...sums].map(([, digest = '', file = '', date = '']) => ({ digest, file, date }));

  it.each(seals)('of $date is on its page, in its JSON, in the feed', ({ digest, file, date }) => {
    const document: unknown = JSON.parse(read('api/v1/privacy/index.json'));
    expect(document).toMatchObject({
      editions: expect.arrayContaining([
        expect.objectContaining({
          date,
          seal: digest,
          sealFile: `https://hitter.kz/${file}`,
          proof: `https://hitter.kz/api/v1/privacy/${date}/proof.zip`,
        }),
      ]),
    });
    for (const language of LANGUAGES) {
      expect(read(`${language}/privacy/${date}/index.html`)).toContain(digest);
      expect(JSON.parse(read(`api/v1/privacy/${date}/${language}.json`)).seal).toBe(digest);
      expect(read(`${language}/privacy/feed.xml`)).toContain(digest);
    }
  });

  it.runIf(hasPoppler())('is on every page of a PDF', () => {
    const [first] = seals;
    const pdf = join(library.folder, `ru/privacy/${first?.date}.pdf`);
    const pages = String(execFileSync('pdftotext', [pdf, '-']))
      .split('\f')
      .slice(0, -1);
    const line = `Контрольная сумма печати (SHA-256): ${first?.digest}`;
    expect(pages.filter((text) => !text.includes(line))).toEqual([]);
  });

  it('is that of the content, byte for byte, also in the zip that proves the edition', () => {
    for (const { file, date } of seals) {
      const original = readFileSync(join(library.content, 'privacy', date, 'seal.json'), 'utf8');
      expect(read(file)).toBe(original);
      const zip = unzipSync(readFileSync(join(library.folder, `api/v1/privacy/${date}/proof.zip`)));
      const sealed = zip[`editions/${date}/seal.json`] ?? new Uint8Array();
      expect(new TextDecoder().decode(sealed)).toBe(original);
    }
  });
});
