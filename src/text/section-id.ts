/**
 * Ids of sections and of sub-headings: ASCII, kebab-case, not ending in a number, as the anchors of
 * blocks do.
 */
export const SECTION_ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$(?<!-\d+)/;
