import { afterAll, describe, expect, it } from 'vitest';
import { authoritiesOf } from '../../../../src/edition/witness/authorities.ts';
import {
  elementOf,
  elementsOf,
  encoded,
  encodedOid,
  inner,
} from '../../../../src/edition/witness/der.ts';
import type { WitnessKind } from '../../../../src/edition/witness/files.ts';
import { receivedWitness } from '../../../../src/edition/witness/received.ts';
import {
  plainResponse,
  timestampRequest,
  tokenIn,
} from '../../../../src/edition/witness/timestamp.ts';
import { type Verdict, verdictOf } from '../../../../src/edition/witness/witness.ts';
import { bytes, FIRST, sealedTree } from '../sealed-tree.ts';
import { authority } from './authority.ts';
import { type Evidence, isRefused, mutations } from './mutations.ts';

const tree = sealedTree();
const seal = tree.get(`${FIRST}/seal.json`) ?? new Uint8Array();
const other = bytes('{}\n');

const ours = authority();
const rsa = authority('rsa');
afterAll(() => {
  ours.remove();
  rsa.remove();
});
/** The line after its root. */
const AFTER = ours.rootPem.split('\n').length;
const known = authoritiesOf(ours.rootPem).authorities;
const response = ours.reply(timestampRequest(seal));
const signature = ours.sign(seal);

function verdict(kind: WitnessKind, witness: Uint8Array, data = seal): Verdict {
  return verdictOf(kind, witness, data, known);
}

function refusal(kind: WitnessKind, witness: Uint8Array, data = seal): string {
  const one = verdict(kind, witness, data);
  return one.kind === 'refused' ? one.messages.en.found : one.kind;
}

const testimony = (by: string) => ({
  by,
  at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  root: { name: 'Tests Root, Tests, KZ', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
});

describe('a timestamp', () => {
  it('is asked for in the bytes of openssl ts -query', () => {
    ours.put('seal.json', seal);
    ours.openssl(
      ...['ts', '-query', '-data', 'seal.json', '-sha256', '-cert', '-no_nonce', '-out', 'q.tsq'],
    );
    expect(timestampRequest(seal)).toEqual(Buffer.from(ours.read('q.tsq')));
  });

  it('says who witnessed the seal, and when', () => {
    expect(verdict('timestamp', response)).toEqual({
      kind: 'sound',
      testimonies: [testimony('Tests tsa, Tests, KZ')],
    });
    expect(plainResponse(tokenIn(response))).toEqual(Buffer.from(response));
  });

  it('may be signed with RSA', () => {
    const { authorities } = authoritiesOf(rsa.rootPem);
    const reply = rsa.reply(timestampRequest(seal));
    expect(verdictOf('timestamp', reply, seal, authorities).kind).toBe('sound');
  });

  it.each([
    [
      'of other bytes',
      () => response,
      other,
      /^a timestamp of other bytes, with the checksum [0-9a-f]{64}$/,
    ],
    [
      'of an unknown authority',
      () => rsa.reply(timestampRequest(seal)),
      seal,
      /^a certificate of an unknown authority: Tests tsa, Tests, KZ$/,
    ],
    [
      'with an expired certificate',
      () => {
        ours.issue('old', 'tsa', ['-days', '-1']);
        return ours.reply(timestampRequest(seal), 'old');
      },
      seal,
      /^the certificate of Tests old, Tests, KZ, valid from \S+ to \S+, used at \S+$/,
    ],
    ['that is a signature', () => signature, seal, /^bytes that are not DER$/],
    [
      'with unsigned words',
      () => {
        const words = encoded(0x30, encoded(0x0c, bytes('Granted with pleasure')));
        const status = encoded(0x30, encoded(0x02, Uint8Array.of(0)), words);
        return encoded(0x30, status, tokenIn(response));
      },
      seal,
      /^words of the authority around the timestamp that it did not sign$/,
    ],
    [
      'with a byte after it',
      () => Buffer.concat([response, other]),
      seal,
      /^bytes that are not DER$/,
    ],
    [
      'that was refused',
      () => encoded(0x30, encoded(0x30, encoded(0x02, Uint8Array.of(2))), encoded(0x30)),
      seal,
      /^an answer in which the authority refuses a timestamp \(status 2\)$/,
    ],
    ['of no bytes', () => new Uint8Array(), seal, /^bytes that are not DER$/],
  ])('%s is refused', (_what, made, data, reason) => {
    expect(refusal('timestamp', made(), data)).toMatch(reason);
  });
});

describe('the authorities', () => {
  it('may be old: the signature of a root under itself with SHA-1 counts', () => {
    const args = ['req', '-x509', '-key', 'root.key', '-sha1', '-days', '10', '-subj', '/CN=Old'];
    rsa.openssl(...args, '-config', 'openssl.cnf', '-extensions', 'root', '-out', 'sha1.pem');
    const { authorities, problems } = authoritiesOf(new TextDecoder().decode(rsa.read('sha1.pem')));
    expect([authorities.roots.map(({ name }) => name), problems]).toEqual([['Old'], []]);
  });

  it.each([
    ['text beside certificates', (pem: string) => `Root:\n${pem}`, 1, /^a line that is neither/],
    [
      'the same one twice',
      (pem: string) => `${pem}${pem}`,
      AFTER,
      /^a certificate that is already/,
    ],
    [
      'one that leads nowhere',
      (pem: string) => `${pem}${new TextDecoder().decode(rsa.read('tsa.pem'))}`,
      AFTER,
      /^the certificate of Tests tsa, Tests, KZ, which no certificate of this file confirms$/,
    ],
    [
      'one that signs itself and may not issue others',
      () => {
        const args = ['req', '-x509', '-key', 'tsa.key', '-days', '10', '-subj', '/CN=Self'];
        ours.openssl(...args, '-config', 'openssl.cnf', '-extensions', 'tsa', '-out', 'self.pem');
        return new TextDecoder().decode(ours.read('self.pem'));
      },
      1,
      /^the certificate of Self, which may not issue others$/,
    ],
    ['a line that is too long', (pem: string) => pem.replace(/\n(?=[^-])/, ''), 1, /^a line that/],
  ])('are not %s', (_what, made, line, found) => {
    const { problems } = authoritiesOf(made(ours.rootPem));
    expect(problems.map((one) => [one.line, one.found.en])).toEqual([
      [line, expect.stringMatching(found)],
    ]);
  });
});

describe('a detached signature', () => {
  it('names its signer, and the time that the signer says', () => {
    expect(verdict('signature', signature)).toEqual({
      kind: 'sound',
      testimonies: [testimony('Tests signer, Tests, KZ')],
    });
  });

  it.each([
    ['of other bytes', () => signature, other, /^a signature of another content$/],
    [
      'of an unknown authority',
      () => rsa.sign(seal),
      seal,
      /^a certificate of an unknown authority/,
    ],
    [
      'with a copy of the seal inside',
      () => {
        ours.put('data', seal);
        const keys = ['-signer', 'signer.pem', '-inkey', 'signer.key', '-nodetach', '-binary'];
        ours.openssl('cms', '-sign', '-in', 'data', ...keys, '-outform', 'DER', '-out', 'in.p7s');
        return ours.read('in.p7s');
      },
      seal,
      /^a signature with a copy of what it signs inside$/,
    ],
    [
      'with so many certificates that the check would not end',
      () => {
        const { type, head, signer } = signerFields(signature);
        const certificate = elementOf(head.at(-1) ?? signature).content;
        const bag = encoded(0xa0, ...Array.from({ length: 21 }, () => certificate));
        const infos = encoded(0x31, encoded(0x30, ...signer.map((one) => one.bytes)));
        return encoded(0x30, type, encoded(0xa0, encoded(0x30, ...head.slice(0, -1), bag, infos)));
      },
      seal,
      /^more than 20 certificates or signers$/,
    ],
    [
      'that is a timestamp',
      () => tokenIn(response),
      seal,
      /^a signature with a copy of what it signs inside$/,
    ],
  ])('%s is refused', (_what, made, data, reason) => {
    expect(refusal('signature', made(), data)).toMatch(reason);
  });

  it('may have a timestamp of its own with it, which must be of this signature', () => {
    const at = expect.stringMatching(/Z$/);
    const own = ours.reply(timestampRequest(signatureIn(signature)));
    expect(verdict('signature', withTimestamp(signature, tokenIn(own)))).toEqual({
      kind: 'sound',
      testimonies: [
        {
          ...testimony('Tests signer, Tests, KZ'),
          timestamp: { ...testimony('Tests tsa, Tests, KZ'), at },
        },
      ],
    });
    expect(refusal('signature', withTimestamp(signature, tokenIn(response)))).toMatch(
      /^a timestamp of other bytes/,
    );
  });

  it('may be signed with RSA-PSS', () => {
    rsa.put('data', seal);
    const keys = ['-signer', 'signer.pem', '-inkey', 'signer.key', '-binary'];
    const padding = ['-keyopt', 'rsa_padding_mode:pss', '-md', 'sha384'];
    rsa.openssl(
      'cms',
      '-sign',
      '-in',
      'data',
      ...keys,
      ...padding,
      '-outform',
      'DER',
      '-out',
      'pss',
    );
    const { authorities } = authoritiesOf(rsa.rootPem);
    expect(verdictOf('signature', rsa.read('pss'), seal, authorities).kind).toBe('sound');
  });

  it('of a national algorithm is named, with what it says, and not checked', () => {
    const national = encoded(0x30, encodedOid('1.2.398.3.10.1.3.1.1.0'), encoded(0x05));
    const { type, head, signer } = signerFields(signature);
    const [version, , ...rest] = head;
    const [own, sid, , attributes, ...last] = signer.map((one) => one.bytes);
    const info = encoded(
      0x30,
      ...[own, sid, national, attributes, ...last].map((one) => one ?? seal),
    );
    const fields = [version ?? seal, encoded(0x31, national), ...rest, encoded(0x31, info)];
    expect(
      verdict('signature', encoded(0x30, type, encoded(0xa0, encoded(0x30, ...fields)))),
    ).toEqual({
      kind: 'unchecked',
      algorithm: 'GOST (Kazakhstan), 1.2.398.3.10.1.3.1.1.0',
      by: 'Tests signer, Tests, KZ',
      says: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  it.each([
    ['PEM', ['-outform', 'PEM']],
    ['BER in pieces, with the content', ['-outform', 'DER', '-stream']],
  ])('is received as %s and kept as DER', (_form, options) => {
    ours.put('data', seal);
    const keys = ['-signer', 'signer.pem', '-inkey', 'signer.key', '-binary'];
    ours.openssl('cms', '-sign', '-in', 'data', ...keys, ...options, '-out', 'form.p7s');
    const received = receivedWitness(ours.read('form.p7s'));
    expect(received.kind).toBe('signature');
    expect(verdict('signature', received.bytes).kind).toBe('sound');
    ours.put('kept.p7s', received.bytes);
    expect(
      ours.verifies(
        ...['cms', '-verify', '-binary', '-inform', 'DER', '-content', 'data', '-in', 'kept.p7s'],
        ...['-CAfile', 'root.pem', '-purpose', 'any', '-out', 'verified'],
      ),
    ).toBe(true);
  });

  it('is received in base64, and a bare token as a response', () => {
    expect(receivedWitness(bytes(Buffer.from(signature).toString('base64'))).bytes).toEqual(
      Buffer.from(signature),
    );
    expect(receivedWitness(tokenIn(response))).toEqual({
      kind: 'timestamp',
      bytes: plainResponse(tokenIn(response)),
    });
  });
});

/** The fields of the only signer of signed data, and what is around them. */
function signerFields(cms: Uint8Array) {
  const [type, wrapped] = elementsOf(elementOf(cms).content);
  const fields = elementsOf(inner(wrapped ?? elementOf(cms), 0xa0).content);
  const signers = fields.at(-1) ?? elementOf(cms);
  const around = { type: type?.bytes ?? cms, head: fields.slice(0, -1).map((one) => one.bytes) };
  return { ...around, signer: elementsOf(inner(signers, 0x31).content) };
}

function signatureIn(cms: Uint8Array): Uint8Array {
  return signerFields(cms).signer.at(-1)?.content ?? cms;
}

/** As CAdES-T has it: among the attributes that are not signed. */
function withTimestamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const { type, head, signer } = signerFields(cms);
  const oid = encodedOid('1.2.840.113549.1.9.16.2.14');
  const unsigned = encoded(0xa1, encoded(0x30, oid, encoded(0x31, token)));
  const info = encoded(0x30, ...signer.map((one) => one.bytes), unsigned);
  return encoded(0x30, type, encoded(0xa0, encoded(0x30, ...head, encoded(0x31, info))));
}

describe('no changed byte goes unnoticed', () => {
  const evidence = (kind: WitnessKind): Evidence => ({
    tree,
    edition: FIRST,
    kind,
    witness: kind === 'timestamp' ? response : signature,
    rootPem: bytes(ours.rootPem),
  });

  it.each<WitnessKind>(['timestamp', 'signature'])('of text, seal, %s, certificate', (kind) => {
    const own = evidence(kind);
    const missed = mutations(own, 240).filter((mutation) => !isRefused(own, mutation));
    expect(missed.map(({ part, offset }) => `${part} ${offset}`)).toEqual([]);
  });

  it('that openssl notices', () => {
    const own = evidence('timestamp');
    const noticed = mutations(own, 32).filter((mutation) => {
      const { part, bytes: changed } = mutation;
      if (part === 'text') return false;
      ours.put('m.json', part === 'seal' ? changed : seal);
      ours.put('m.tsr', part === 'witness' ? changed : response);
      ours.put('m.pem', part === 'certificate' ? changed : ours.rootPem);
      return !ours.verifies('ts', '-verify', '-data', 'm.json', '-in', 'm.tsr', '-CAfile', 'm.pem');
    });
    expect(noticed.length).toBeGreaterThan(16);
    expect(noticed.filter((mutation) => !isRefused(own, mutation))).toEqual([]);
  });
});
