/**
 * CSS features by their names on caniuse.com. The lists are complete: look up a property or
 * function that is in none of them, and add it.
 */
import type { AtRule, Declaration, Rule } from 'postcss';

export interface Feature {
  /** Id on caniuse.com. */
  readonly id: string;
  declaration?(one: Declaration): boolean;
  rule?(one: Rule): boolean;
  atRule?(one: AtRule): boolean;
}

const property = (pattern: RegExp) => (one: Declaration) => pattern.test(one.prop);
const value = (pattern: RegExp) => (one: Declaration) => pattern.test(one.value);
const selector = (pattern: RegExp) => (one: Rule) => pattern.test(one.selector);

function isInFlex(one: Declaration): boolean {
  const siblings = one.parent?.nodes ?? [];
  return !siblings.some((node) => node.type === 'decl' && /^grid-template/.test(node.prop));
}

export const FEATURES: readonly Feature[] = [
  {
    id: 'flexbox-gap',
    declaration: (one) => /^(?:row-|column-)?gap$/.test(one.prop) && isInFlex(one),
  },
  // The two-value shorthands; -start and -end came years before them.
  {
    id: 'css-logical-props',
    declaration: property(
      /^(?:inset.*|(?:margin|padding)-(?:inline|block)|(?:inline|block)-size)$/,
    ),
  },
  { id: 'css-math-functions', declaration: value(/\bclamp\(/) },
  { id: 'css-matches-pseudo', rule: selector(/:(?:is|where|matches)\(/) },
  { id: 'css-has', rule: selector(/:has\(/) },
  { id: 'css-focus-visible', rule: selector(/:focus-visible/) },
  { id: 'css-nesting', rule: (one) => one.parent?.type === 'rule' || one.selector.includes('&') },
  { id: 'css-container-queries', atRule: ({ name }) => name === 'container' },
  { id: 'css-cascade-layers', atRule: ({ name }) => name === 'layer' },
  {
    id: 'css-media-range-syntax',
    atRule: (one) => one.name === 'media' && /[<>=]/.test(one.params),
  },
  { id: 'prefers-color-scheme', atRule: ({ params }) => params.includes('prefers-color-scheme') },
  { id: 'css-featurequeries', atRule: ({ name }) => name === 'supports' },
  { id: 'css-env-function', declaration: value(/\benv\(/) },
  { id: 'css-variables', declaration: (one) => one.variable || /\bvar\(/.test(one.value) },
  { id: 'calc', declaration: value(/\bcalc\(/) },
  { id: 'viewport-unit-variants', declaration: value(/\d[dls]v[hwib]\b/) },
  { id: 'css-sticky', declaration: value(/^sticky$/) },
  {
    id: 'css-grid',
    declaration: (one) =>
      /^grid-/.test(one.prop) || (/^(?:row-|column-)?gap$/.test(one.prop) && !isInFlex(one)),
  },
  { id: 'css-text-wrap-balance', declaration: property(/^text-wrap/) },
  { id: 'css-touch-action', declaration: property(/^touch-action$/) },
  { id: 'user-select-none', declaration: property(/^(?:-webkit-)?user-select$/) },
  { id: 'css-hyphens', declaration: property(/^(?:-webkit-)?hyphens$/) },
  { id: 'text-size-adjust', declaration: property(/^text-size-adjust$/) },
  { id: 'css-clip-path', declaration: property(/^clip-path$/) },
  { id: 'css-page-break', declaration: property(/^break-/) },
  { id: 'css-paged-media', atRule: ({ name }) => name === 'page' },
  {
    id: 'text-decoration',
    declaration: property(/^text-(?:decoration-(?:style|thickness)|underline-offset)$/),
  },
  { id: 'css-marker-pseudo', rule: selector(/::marker/) },
];

/** Properties of CSS 2.1, and later ones that both engines have had since before 2018. */
export const LONG_KNOWN_PROPERTIES =
  /^(?:--.*|align-(?:items|self|content)|background(?:-color)?|border(?:-(?:collapse|color|radius|spacing|style|width|left|right|top|bottom|(?:inline|block)-(?:start|end)))?|box-(?:shadow|sizing)|clear|color|content|counter-(?:increment|reset)|cursor|display|flex(?:-.+)?|float|font(?:-(?:family|feature-settings|size|style|variant-numeric|weight))?|height|justify-content|left|letter-spacing|line-height|list-style(?:-type)?|(?:margin|padding)(?:-(?:left|right|top|bottom|(?:inline|block)-(?:start|end)))?|(?:max|min)-(?:height|width)|opacity|orphans|outline(?:-offset)?|overflow(?:-[xy]|-wrap)?|pointer-events|position|right|size|tab-size|table-layout|text-(?:align|decoration|indent|overflow|transform)|top|bottom|transform|vertical-align|visibility|white-space|widows|width|word-(?:break|wrap)|z-index|-webkit-(?:text-size-adjust|overflow-scrolling))$/;

export const LONG_KNOWN_FUNCTIONS =
  /^(?:var|env|calc|min|max|attr|counter|counters|inset|repeat|minmax|rgb|rgba|hsl|hsla|translate|rotate|scale|linear-gradient|clamp)$/;

/** What old engines may lack, and why that does no harm. */
export const HARMLESS: Readonly<Record<string, string>> = {
  'text-size-adjust': 'WebKit has it with its prefix, which is set too',
  'css-hyphens': 'iOS has it with its prefix, which is set too; elsewhere words break at the edge',
  'css-text-wrap-balance': 'headings break less evenly',
  'text-decoration': 'underlines have the usual style, thickness and place',
  'css-clip-path': 'lacks only paths; insets are there',
  'css-page-break': 'print only',
  'css-paged-media': 'print only',
  'content-visibility':
    'only beside ::details-content; elsewhere a tap opens what is folded, and paper has its label',
  'color-scheme': 'scroll bars and form fields stay light',
};

/** The same on pages that no app embeds. */
export const HARMLESS_IN_BROWSERS: Readonly<Record<string, string>> = {
  'user-select-none': 'iOS has it with its prefix, which is set too',
  'flexbox-gap': 'links in a row are closer together',
  'css-focus-visible': 'the outline of the browser itself shows',
  'css-has': 'print only',
  'css-marker-pseudo': 'numbers of the contents are in the colour of the text',
  'css-logical-props': 'white space only',
  'css-sticky': 'lacks only heads of tables',
  'scroll-padding-top': 'a heading that is linked to may be under the head of the page',
};
