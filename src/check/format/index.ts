import type { Rule } from '../rule.ts';
import { anchorUnique } from './anchor-unique.ts';
import { code } from './code.ts';
import { duplicateDefinition } from './duplicate-definition.ts';
import { emptySection } from './empty-section.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingId } from './heading-id.ts';
import { headingLevels } from './heading-levels.ts';
import { headingPlace } from './heading-place.ts';
import { headingStyle } from './heading-style.ts';
import { image } from './image.ts';
import { lineBreak } from './line-break.ts';
import { linkAnchor } from './link-anchor.ts';
import { linkTarget } from './link-target.ts';
import { listNumbers } from './list-numbers.ts';
import { printable } from './printable.ts';
import { rawHtml } from './raw-html.ts';
import { sectionNumbers } from './section-numbers.ts';
import { tableShape } from './table-shape.ts';
import { undefinedReference } from './undefined-reference.ts';
import { unusedDefinition } from './unused-definition.ts';

/** What the content format allows, and links that lead somewhere. */
export const FORMAT_RULES: readonly Rule[] = [
  sectionNumbers,
  headingLevels,
  headingStyle,
  headingEmpty,
  headingPlace,
  headingId,
  emptySection,
  anchorUnique,
  rawHtml,
  printable,
  image,
  code,
  lineBreak,
  listNumbers,
  tableShape,
  linkTarget,
  linkAnchor,
  undefinedReference,
  unusedDefinition,
  duplicateDefinition,
];
