/**
 * ASCII, kebab-case, not ending in a number: anchors of blocks end in numbers. Ids of sections and
 * those that sub-headings are given.
 */
export const SECTION_ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$(?<!-\d+)/;
