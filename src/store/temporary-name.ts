/**
 * Names of files and folders that are still being written. A run that is interrupted leaves them
 * behind; loading passes over them and the next writing beside them takes them away.
 */
const PREFIX = '.policy-unfinished-';

/** A name for what will be called `name` once it is complete. */
export function unfinishedName(name: string): string {
  return `${PREFIX}${process.pid}-${name}`;
}

export function isUnfinished(name: string): boolean {
  return name.startsWith(PREFIX);
}
