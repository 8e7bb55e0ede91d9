/** Why a witness does not count. Thrown while one is read; `witness.ts` turns it into a value. */
import type { Message, Messages, Phrase } from '../../text/problem.ts';

export type FlawKind =
  | 'damaged'
  | 'unsigned'
  | 'another'
  | 'forged'
  | 'stranger'
  | 'expired'
  | 'purpose'
  | 'weak';

type Rest = Omit<Message, 'found'>;

const AGAIN: Phrase = {
  en: 'restore the file from history, or remove it and ask anew: npm run policy -- witness',
  ru: 'верните файл из истории репозитория или удалите его и запросите новый: npm run policy -- witness',
};

/** What is expected instead, and what to do. */
const REST: Readonly<Record<FlawKind, Readonly<Record<keyof Messages, Rest>>>> = {
  damaged: {
    en: {
      expected:
        'a timestamp (RFC 3161) or a detached signature (CMS), byte for byte as it was made',
      action: AGAIN.en,
    },
    ru: {
      expected: 'метка времени (RFC 3161) или отделённая подпись (CMS), в точности как она создана',
      action: AGAIN.ru,
    },
  },
  unsigned: {
    en: {
      expected: 'no bytes that no signature protects',
      action:
        'store the answer as received with "npm run policy -- witness <edition> --response <file>", which keeps only what is signed',
    },
    ru: {
      expected: 'файл без байтов, которых не защищает ни одна подпись',
      action:
        'сохраните полученный ответ командой «npm run policy -- witness <редакция> --response <файл>»: она оставляет только подписанное',
    },
  },
  another: {
    en: { expected: 'the checksum of the "seal.json" beside it', action: AGAIN.en },
    ru: { expected: 'контрольная сумма файла «seal.json» рядом с ним', action: AGAIN.ru },
  },
  forged: {
    en: { expected: 'a signature that its certificate confirms', action: AGAIN.en },
    ru: { expected: 'подпись, которую подтверждает её сертификат', action: AGAIN.ru },
  },
  stranger: {
    en: {
      expected: 'a chain of certificates that ends in one of "content/witnesses.pem"',
      action:
        'if you trust the authority, add its root certificate, from its own site, to "content/witnesses.pem"; otherwise remove the file',
    },
    ru: {
      expected: 'цепочка сертификатов, ведущая к одному из сертификатов в «content/witnesses.pem»',
      action:
        'если вы доверяете этому центру, добавьте его корневой сертификат, взятый с его собственного сайта, в «content/witnesses.pem»; иначе удалите файл',
    },
  },
  expired: {
    en: { expected: 'certificates that were valid at that time', action: AGAIN.en },
    ru: { expected: 'сертификаты, действовавшие в это время', action: AGAIN.ru },
  },
  purpose: {
    en: {
      expected: 'certificates issued for this purpose',
      action:
        'ask an authority whose certificate is for timestamps, or sign with a certificate for signatures',
    },
    ru: {
      expected: 'сертификаты, выданные для этой цели',
      action:
        'обратитесь в центр с сертификатом для меток времени или подпишите сертификатом для подписи',
    },
  },
  weak: {
    en: {
      expected: 'SHA-256, SHA-384 or SHA-512 with RSA of 2048 bits or more, ECDSA or Ed25519',
      action: 'ask another authority: npm run policy -- witness',
    },
    ru: {
      expected: 'SHA-256, SHA-384 или SHA-512 с RSA от 2048 бит, ECDSA или Ed25519',
      action: 'обратитесь в другой центр: npm run policy -- witness',
    },
  },
};

export class Flaw extends Error {
  readonly kind: FlawKind;
  readonly found: Phrase;

  constructor(kind: FlawKind, found: Phrase) {
    super(found.en);
    this.kind = kind;
    this.found = found;
  }

  get messages(): Messages {
    const { en, ru } = REST[this.kind];
    return { en: { found: this.found.en, ...en }, ru: { found: this.found.ru, ...ru } };
  }
}

/** That a file is not what it says it is. */
export function damaged(en: string, ru: string): Flaw {
  return new Flaw('damaged', { en, ru });
}

/** An algorithm that the program knows by name only, such as GOST. */
export class Unchecked extends Error {
  readonly algorithm: string;

  constructor(algorithm: string) {
    super(algorithm);
    this.algorithm = algorithm;
  }
}
