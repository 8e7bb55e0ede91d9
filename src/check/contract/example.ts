/** Examples of the contract rules: editions added to the base library. */
import type { Example } from '../rule.ts';

interface ExampleEdition {
  readonly date: string;
  readonly sections: readonly string[];
  /** Lines of `edition.yaml` after the dates and the summary, which take five lines. */
  readonly yaml?: string;
}

/**
 * The edition of 2026-01-01 has the sections preamble and operator.
 *
 * @param finds where the rule must find something in the last edition, as `edition.yaml:7:3`
 */
export function editions(list: readonly ExampleEdition[], finds: readonly string[] = []): Example {
  const files = Object.fromEntries(list.flatMap(filesOf));
  const last = list.at(-1)?.date ?? '2026-01-01';
  return { files, finds: finds.map((place) => `privacy/${last}/${place}`) };
}

function filesOf({
  date,
  sections,
  yaml = '',
}: ExampleEdition): readonly (readonly [string, string])[] {
  const head = `effective: ${date}\npublished: ${date}\nsummary:\n  kk: Өзгерді\n  ru: Изменено\n`;
  return [
    [`privacy/${date}/edition.yaml`, `${head}${yaml}`],
    ...sections.flatMap((id, i) => {
      const name = `${String(i).padStart(2, '0')}-${id}.md`;
      return [
        [`privacy/${date}/kk/${name}`, `# Бөлім\n\nМәтін.\n`],
        [`privacy/${date}/ru/${name}`, `# Раздел\n\nТекст.\n`],
      ] as const;
    }),
  ];
}
