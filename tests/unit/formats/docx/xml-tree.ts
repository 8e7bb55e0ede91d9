/** A strict reader of the XML in Word files: no document types, comments or CDATA, which they do not have. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** @throws Error where the XML is not well-formed */
export function parseXml(source: string): XmlElement {
  const stack: {
    name: string;
    attributes: Record<string, string>;
    children: (XmlElement | string)[];
  }[] = [{ name: '', attributes: {}, children: [] }];
  let at = 0;
  const top = () => stack[stack.length - 1] ?? fail('no open element');
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${source.slice(at, at + 60)}`);
  };
  const declaration = /^\uFEFF?<\?xml [^?]*\?>\s*/.exec(source);
  at = declaration?.[0].length ?? 0;
  while (at < source.length) {
    const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
    const text = /[^<]+/y;
    tag.lastIndex = at;
    text.lastIndex = at;
    const found = tag.exec(source);
    if (!found) {
      const words = text.exec(source)?.[0] ?? fail('neither a tag nor text');
      top().children.push(decoded(words, fail));
      at += words.length;
      continue;
    }
    const [whole, end, name = '', attributes = '', single] = found;
    at += whole.length;
    if (end) {
      if (top().name !== name) fail(`</${name}> for <${top().name}>`);
      stack.pop();
      continue;
    }
    const element = { name, attributes: {} as Record<string, string>, children: [] };
    for (const [, key = '', value = ''] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
      if (key in element.attributes) fail(`${key} twice`);
      element.attributes[key] = decoded(value, fail);
    }
    top().children.push(element);
    if (!single) stack.push(element);
  }
  if (stack.length !== 1) fail(`<${top().name}> is not closed`);
  const root = stack[0]?.children.find((one) => typeof one !== 'string');
  return typeof root === 'object' ? root : fail('no root');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string, fail: (what: string) => never): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) return fail(`a bare ${whole}`);
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? fail(`the entity ${name}`);
  });
}

/** The elements directly below, by name. */
export function children(of: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (of?.children ?? []).filter(
    (one): one is XmlElement =>
      typeof one !== 'string' && (name === undefined || one.name === name),
  );
}

export function child(
  of: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((one, name) => children(one, name)[0], of);
}

export function value(of: XmlElement | undefined): string | undefined {
  return of?.attributes['w:val'];
}

export function* descendants(of: XmlElement): Generator<XmlElement> {
  for (const one of children(of)) {
    yield one;
    yield* descendants(one);
  }
}

export function textIn(of: XmlElement): string {
  return of.children.map((one) => (typeof one === 'string' ? one : textIn(one))).join('');
}
