/** Distinguished names (RFC 5280) as people read them. */
import { type Element, Fields, oidOf } from './der.ts';

/** Parts of a name that say who it is, in the order in which they are shown. */
const SHOWN = ['2.5.4.3', '2.5.4.10', '2.5.4.11', '2.5.4.6'];

const DECODERS: Readonly<Record<number, string>> = {
  12: 'utf-8',
  19: 'latin1',
  20: 'latin1',
  22: 'latin1',
  30: 'utf-16be',
};

/** Common name, organisation, unit and country: `Time Stamping Authority, KAR-TEL LLP, KZ`. */
export function nameText(name: Element): string {
  const parts = new Fields(name).rest().flatMap((set) =>
    new Fields(set, 0x31).rest().map((attribute) => {
      const fields = new Fields(attribute);
      return { oid: oidOf(fields.take()), value: fields.take() };
    }),
  );
  const shown = SHOWN.flatMap((oid) => parts.filter((part) => part.oid === oid));
  return (shown.length > 0 ? shown : parts).map(({ value }) => printable(value)).join(', ');
}

/** A name comes from strangers: no control characters, nothing that turns the direction of a line. */
function printable({ tag, content }: Element): string {
  const text = new TextDecoder(DECODERS[tag] ?? 'latin1').decode(content);
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd').slice(0, 200);
}
