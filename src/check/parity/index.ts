/** The rules on parity of the two languages, from sections down to words. */
import type { Rule } from '../rule.ts';
import { blocks } from './blocks.ts';
import { contacts } from './contacts.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { numbers } from './numbers.ts';
import { oneSidedChange } from './one-sided-change.ts';
import { order } from './order.ts';
import { sections } from './sections.ts';
import { tables } from './tables.ts';

export const PARITY_RULES: readonly Rule[] = [
  sections,
  blocks,
  order,
  tables,
  headings,
  links,
  contacts,
  numbers,
  footnotes,
  oneSidedChange,
];
