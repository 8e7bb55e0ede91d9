/**
 * Names of files and folders that are still being written. An interrupted run leaves them behind:
 * loading ignores them, and the next writing in the same folder removes them.
 */
const PREFIX = '.policy-unfinished-';

/** A temporary name for `name`. */
export function unfinishedName(name: string): string {
  return `${PREFIX}${process.pid}-${name}`;
}

export function isUnfinished(name: string): boolean {
  return name.startsWith(PREFIX);
}
