/** The links and addresses of a text that the other language does not have. */
import type { EditionText } from '../../edition/library.ts';
import type { Phrase } from '../../text/problem.ts';
import type { Finding } from '../rule.ts';
import { comparisons } from './compare.ts';
import { differenceFinding, leafStarts } from './difference-finding.ts';
import { type Difference, pairUp, withoutEqual } from './number-differences.ts';
import { type Target, targetsOf } from './targets.ts';

/**
 * The findings of a rule.
 * @param concerns whether the rule reports the difference
 * @param nameOf what a target is called in messages
 */
export function targetFindings(
  text: EditionText,
  concerns: (difference: Difference<Target>) => boolean,
  nameOf: (kind: Target['kind']) => Phrase,
): readonly Finding[] {
  return comparisons(text).flatMap(({ sections, leaves }) =>
    leaves.flatMap((leaf) => {
      const starts = leafStarts(leaf, sections);
      return differences(
        targetsOf(leaf.kk, sections.kk, 'kk'),
        targetsOf(leaf.ru, sections.ru, 'ru'),
      )
        .filter(concerns)
        .map((difference) =>
          differenceFinding(
            difference,
            starts,
            nameOf((difference.ru ?? difference.kk)?.kind ?? 'link'),
          ),
        );
    }),
  );
}

/** Whether the difference is about a link in Markdown, not only about addresses in the text. */
export function concernsLink({ kk, ru }: Difference<Target>): boolean {
  return kk?.kind === 'link' || ru?.kind === 'link';
}

/** Both languages may link to the same page of another site, even if its address names a language. */
function differences(kk: readonly Target[], ru: readonly Target[]): readonly Difference<Target>[] {
  const outside = ({ href }: Target) => !/^[/#]/.test(href);
  const [kkOutside, ruOutside] = withoutEqual(
    kk.filter(outside),
    ru.filter(outside),
    ({ href }) => href,
  );
  const left = new Set([...kkOutside, ...ruOutside]);
  const [ofKk, ofRu] = withoutEqual(
    kk.filter((target) => !outside(target) || left.has(target)),
    ru.filter((target) => !outside(target) || left.has(target)),
    ({ key }) => key,
  );
  return pairUp(ofKk, ofRu, ({ kind }) => kind);
}
