/**
 * Schemas of the YAML files in the content folder. Every message says what is expected, in English
 * and Russian with `|` between them.
 */
import { z } from 'zod';
import { isCivilDate } from '../text/civil-date.ts';
import { SECTION_ID_PATTERN } from '../text/section.ts';
import { findTelephones } from '../text/telephones.ts';

const DATE =
  'a day that the calendar has, as YYYY-MM-DD: 2026-12-01|день, который есть в календаре, в виде ГГГГ-ММ-ДД: 2026-12-01';
const TEXT = 'a text|текст';
const AT =
  'a path in the folder of this edition, such as ru/03-consent.md or ru/03-consent.md:5|' +
  'путь в папке этой редакции, например ru/03-consent.md или ru/03-consent.md:5';
const WAIVER = 'rule, at and reason|rule, at и reason';
const PHONE =
  'one telephone number, in quotation marks: "8 (727) 350 06 06"|один номер телефона, в кавычках: "8 (727) 350 06 06"';
export const KEYS = 'lines of the form "key: value"|строки вида «ключ: значение»';
const SECTION_ID = 'a section id such as "third-parties"|код раздела, например «third-parties»';
const LINEAGE =
  'one of: renamed and to; merged and into; split and into (a list); removed|' +
  'одно из: renamed и to; merged и into; split и into (список); removed';

const date = z.string(DATE).transform((text, context) => {
  if (isCivilDate(text)) return text;
  context.addIssue(DATE);
  return z.NEVER;
});
const text = z.string(TEXT).trim().min(1, TEXT);
const sectionId = z.string(SECTION_ID).regex(SECTION_ID_PATTERN, SECTION_ID);
const phone = z
  .string(PHONE)
  .trim()
  .refine((written) => {
    const [one] = findTelephones(written);
    return one?.start === 0 && one.end === written.length;
  }, PHONE);
export const bilingualText = z.strictObject({ kk: text, ru: text }, { error: bilingualError });

function bilingualError(issue: { readonly code?: string | undefined }): string | undefined {
  return issue.code === 'invalid_type'
    ? 'a text for kk and one for ru|текст для kk и текст для ru'
    : undefined;
}

const lineageEntry = z.union(
  [
    z.strictObject({ renamed: sectionId, to: sectionId }),
    z.strictObject({ merged: sectionId, into: sectionId }),
    z.strictObject({ split: sectionId, into: z.array(sectionId).min(2) }),
    z.strictObject({ removed: sectionId }),
  ],
  LINEAGE,
);

const waiver = z.strictObject(
  {
    /** Code of the rule: `parity/numbers`. */
    rule: text,
    /** Path in the edition's folder, with `:line` if the file has several such findings. */
    at: z.string(AT).regex(/^(?:edition\.yaml|(?:kk|ru)\/[a-z0-9-]+\.md)(?::[1-9]\d*)?$/, AT),
    reason: text,
  },
  WAIVER,
);

const list =
  'a list, each entry beginning with "- "|список, каждая строка которого начинается с «- »';

export const editionSchema = z.strictObject(
  {
    /** The first day on which the edition applies. */
    effective: date,
    /** The day on which it is made public. */
    published: date,
    /** What changed, for the reader. Required from the second edition on. */
    summary: bilingualText.optional(),
    /** Only what differs from the edition before. */
    lineage: z.array(lineageEntry, list).default([]),
    waivers: z.array(waiver, list).default([]),
  },
  KEYS,
);

const FACTS =
  'name, bin, address, phone, email, site or bank|name, bin, address, phone, email, site или bank';
const BIN =
  'twelve digits in quotation marks: "980540000397"|двенадцать цифр в кавычках: "980540000397"';
const HOST = 'a host name without https://: example.com|имя сайта без https://: example.com';
const PARTS =
  'kk and ru, each a list of parts of the address|kk и ru, в каждом список частей адреса';
const EMAIL = 'an e-mail address|адрес электронной почты';
const email = z.email(EMAIL);
const host = z.string(HOST).regex(/^[^\s/@:]+\.[^\s/@:]+$/, HOST);
const parts = z.array(text, list);

/** One value or a list of them. */
function oneOrMore<T extends z.ZodType<string>>(schema: T) {
  return z
    .union([schema, z.array(schema)], schema.safeParse(undefined).error?.issues[0]?.message ?? TEXT)
    .transform((given): readonly string[] => (Array.isArray(given) ? given : [given]))
    .default([]);
}

const facts = z.strictObject(
  {
    name: bilingualText.exactOptional(),
    bin: z
      .string(BIN)
      .regex(/^\d{12}$/, BIN)
      .exactOptional(),
    address: z.strictObject({ kk: parts, ru: parts }, PARTS).exactOptional(),
    phone: oneOrMore(phone),
    email: oneOrMore(email),
    site: oneOrMore(host),
    bank: z
      .strictObject(
        { iban: text.exactOptional(), bic: text.exactOptional() },
        'iban, bic|iban, bic',
      )
      .exactOptional(),
  },
  FACTS,
);
export type FactsInput = z.infer<typeof facts>;

const COUNT =
  'how many people approve an edition, from 1 to 20|сколько человек одобряет редакцию, от 1 до 20';

export const documentSchema = z.strictObject(
  {
    /** Short titles, for lists and the switch between documents. */
    title: bilingualText,
    /** Where readers can ask questions. */
    contact: z.strictObject(
      {
        name: bilingualText,
        email,
        phone: phone.exactOptional(),
      },
      'name (kk and ru) and email|name (kk и ru) и email',
    ),
    /** Sections at whose end the site shows the contact. */
    contact_in: z.array(sectionId, list).default([]),
    /** Ids that every edition must have. */
    required_sections: z.array(sectionId, list).default([]),
    /** Which text prevails where they differ. Without it the site says nothing about that. */
    prevails: z.enum(['kk', 'ru', 'equal'], 'kk, ru or equal|kk, ru или equal').optional(),
    /** Whether a public edition without a timestamp is an error. */
    witness: z
      .enum(['required'], 'required, or no such line|required, либо такой строки нет')
      .optional(),
    /** What is true of the operator; `check` compares drafts with it. */
    facts: facts.exactOptional(),
    /** How many people must approve the text before `seal`. */
    approvals: z.int(COUNT).min(1, COUNT).max(20, COUNT).exactOptional(),
  },
  KEYS,
);

const ANSWER = 'yes or no|yes или no';
const answer = z
  .union([z.boolean(), z.enum(['yes', 'no', 'да', 'нет'])], ANSWER)
  .transform((given) => given === true || given === 'yes' || given === 'да');
const NEW_ID =
  'a section id such as "third-parties": small Latin letters and hyphens, not ending in a number|' +
  'код раздела, например «third-parties»: строчные латинские буквы и дефисы, не число в конце';
const newId = z.string(NEW_ID).regex(SECTION_ID_PATTERN, NEW_ID);

export const reviewSchema = z.strictObject(
  {
    /** Ids to confirm. */
    ids: z
      .array(
        z.strictObject({
          id: newId.optional(),
          proposed: newId,
          because: z.enum(['new', 'reworded', 'split', 'merged', 'removed', 'sub-heading']),
          was: z.array(sectionId, list).default([]),
          kk: text.optional(),
          ru: text.optional(),
        }),
        list,
      )
      .default([]),
    comments: z
      .array(
        z.strictObject({
          at: z.string(AT).regex(/^(?:kk|ru)\/[a-z0-9-]+\.md$/, AT),
          about: text.optional(),
          author: z.string(TEXT).default(''),
          date: z.string(TEXT).optional(),
          says: z.string(TEXT),
          resolved: answer.default(false),
        }),
        list,
      )
      .default([]),
  },
  KEYS,
);

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest|контрольная сумма SHA-256');

const APPROVAL = 'name, date, kk and ru|name, date, kk и ru';

export const approvalsSchema = z.strictObject(
  {
    approvals: z
      .array(
        z.strictObject(
          {
            name: text,
            date,
            /** Of the canonical text in each language. */
            kk: digest,
            ru: digest,
          },
          APPROVAL,
        ),
        list,
      )
      .default([]),
  },
  KEYS,
);

export const sealSchema = z.strictObject({
  document: z.string(),
  edition: date,
  files: z.record(z.string(), digest),
  text: z.strictObject({ kk: digest, ru: digest }),
  previous: digest.nullable(),
});

export const sealListSchema = z.strictObject({
  seals: z.array(
    z.union([
      z.strictObject({ edition: date, published: date, seal: digest, chain: digest }),
      z.strictObject({
        edition: date,
        published: date,
        seal: z.null(),
        unsealed: date,
        chain: digest,
      }),
    ]),
  ),
});
