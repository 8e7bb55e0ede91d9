/** Every rule of `check`, family by family. */
import { identical } from './contract/identical.ts';
import { lineageSource } from './contract/lineage-source.ts';
import { lineageTarget } from './contract/lineage-target.ts';
import { lostSection } from './contract/lost-section.ts';
import { movedText } from './contract/moved-text.ts';
import { requiredSection } from './contract/required-section.ts';
import { reusedId } from './contract/reused-id.ts';
import { summary } from './contract/summary.ts';
import { calendar } from './facts/calendar.ts';
import { declared } from './facts/declared.ts';
import { effectiveDate } from './facts/effective.ts';
import { expired } from './facts/expired.ts';
import { numberInWords } from './facts/number-words.ts';
import { reference } from './facts/reference.ts';
import { requisites } from './facts/requisites.ts';
import { anchorUnique } from './format/anchor-unique.ts';
import { code } from './format/code.ts';
import { duplicateDefinition } from './format/duplicate-definition.ts';
import { emptySection } from './format/empty-section.ts';
import { headingEmpty } from './format/heading-empty.ts';
import { headingId } from './format/heading-id.ts';
import { headingLevels } from './format/heading-levels.ts';
import { headingPlace } from './format/heading-place.ts';
import { headingStyle } from './format/heading-style.ts';
import { image } from './format/image.ts';
import { lineBreak } from './format/line-break.ts';
import { linkAnchor } from './format/link-anchor.ts';
import { linkLanguage } from './format/link-language.ts';
import { linkTarget } from './format/link-target.ts';
import { listMark } from './format/list-mark.ts';
import { listNumbers } from './format/list-numbers.ts';
import { printable } from './format/printable.ts';
import { rawHtml } from './format/raw-html.ts';
import { sectionNumbers } from './format/section-numbers.ts';
import { softBreak } from './format/soft-break.ts';
import { tableShape } from './format/table-shape.ts';
import { undefinedReference } from './format/undefined-reference.ts';
import { unusedDefinition } from './format/unused-definition.ts';
import { codeDash } from './letters/code-dash.ts';
import { doubledWord } from './letters/doubled-word.ts';
import { draftMark } from './letters/draft-mark.ts';
import { extraSpace } from './letters/extra-space.ts';
import { foreignLetter } from './letters/foreign-letter.ts';
import { hiddenCharacter } from './letters/hidden-character.ts';
import { innerCapital } from './letters/inner-capital.ts';
import { joinedWords } from './letters/joined-words.ts';
import { kazakhLetter } from './letters/kazakh-letter.ts';
import { letterInNumber } from './letters/letter-in-number.ts';
import { letterOrder } from './letters/letter-order.ts';
import { lookalikeWord } from './letters/lookalike-word.ts';
import { missingHyphen } from './letters/missing-hyphen.ts';
import { missingSpace } from './letters/missing-space.ts';
import { misspeltWord } from './letters/misspelt-word.ts';
import { mixedScript } from './letters/mixed-script.ts';
import { notNfc } from './letters/not-nfc.ts';
import { otherLanguage } from './letters/other-language.ts';
import { unbalancedBrackets } from './letters/unbalanced-brackets.ts';
import { unbalancedQuotes } from './letters/unbalanced-quotes.ts';
import { yo } from './letters/yo.ts';
import { blocks } from './parity/blocks.ts';
import { codes } from './parity/codes.ts';
import { contacts } from './parity/contacts.ts';
import { definedTerms } from './parity/defined-terms.ts';
import { enumerations } from './parity/enumerations.ts';
import { footnotes } from './parity/footnotes.ts';
import { headings } from './parity/headings.ts';
import { links } from './parity/links.ts';
import { modals } from './parity/modals.ts';
import { negation } from './parity/negation.ts';
import { numbers } from './parity/numbers.ts';
import { oneSidedChange } from './parity/one-sided-change.ts';
import { only } from './parity/only.ts';
import { order } from './parity/order.ts';
import { parties } from './parity/parties.ts';
import { quantities } from './parity/quantities.ts';
import { sections } from './parity/sections.ts';
import { sentences } from './parity/sentences.ts';
import { tables } from './parity/tables.ts';
import { terms } from './parity/terms.ts';
import { reviewApproval } from './review/approval.ts';
import { reviewComment } from './review/comment.ts';
import { reviewFinished } from './review/finished.ts';
import { reviewId } from './review/id.ts';
import type { Rule } from './rule.ts';
import { sealChain } from './seals/chain.ts';
import { sealedFiles } from './seals/files.ts';
import { sealFormat } from './seals/format.ts';
import { sealList } from './seals/list.ts';
import { sealOwner } from './seals/owner.ts';
import { sealedText } from './seals/text.ts';
import { beforeSealed } from './time/before-sealed.ts';
import { effectiveBeforeDate } from './time/effective-before-date.ts';
import { effectiveBeforePublished } from './time/effective-before-published.ts';
import { publishedOrder } from './time/published-order.ts';
import { sameEffective } from './time/same-effective.ts';
import { unsealed } from './time/unsealed.ts';
import { missing } from './witness/missing.ts';
import { required } from './witness/required.ts';
import { sound } from './witness/sound.ts';
import { unchecked } from './witness/unchecked.ts';

export const RULES: readonly Rule[] = [
  // What the content format allows, and links that lead somewhere.
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
  softBreak,
  listMark,
  listNumbers,
  tableShape,
  linkTarget,
  linkLanguage,
  linkAnchor,
  undefinedReference,
  unusedDefinition,
  duplicateDefinition,
  // How words are typed: letters, spaces and marks.
  notNfc,
  hiddenCharacter,
  mixedScript,
  missingHyphen,
  lookalikeWord,
  foreignLetter,
  kazakhLetter,
  letterInNumber,
  innerCapital,
  doubledWord,
  extraSpace,
  missingSpace,
  unbalancedQuotes,
  unbalancedBrackets,
  misspeltWord,
  letterOrder,
  joinedWords,
  yo,
  codeDash,
  draftMark,
  otherLanguage,
  // The rules on parity of the two languages, from sections down to words.
  sections,
  blocks,
  order,
  tables,
  headings,
  links,
  contacts,
  codes,
  numbers,
  quantities,
  parties,
  sentences,
  enumerations,
  modals,
  negation,
  only,
  terms,
  definedTerms,
  footnotes,
  oneSidedChange,
  // What can be checked without the other language: dates, numbers and references that are true.
  declared,
  numberInWords,
  calendar,
  expired,
  requisites,
  reference,
  effectiveDate,
  // What editions promise to people and apps that link to them.
  lostSection,
  lineageSource,
  lineageTarget,
  reusedId,
  movedText,
  requiredSection,
  summary,
  identical,
  // What counsel and the program asked, until a person has answered.
  reviewId,
  reviewComment,
  reviewFinished,
  reviewApproval,
  // Dates that agree with each other, and a seal on every published edition.
  effectiveBeforePublished,
  effectiveBeforeDate,
  sameEffective,
  publishedOrder,
  beforeSealed,
  unsealed,
  // A sealed edition never changes again.
  sealFormat,
  sealOwner,
  sealedFiles,
  sealedText,
  sealChain,
  sealList,
  // Who says when a seal was there.
  sound,
  unchecked,
  missing,
  required,
];
