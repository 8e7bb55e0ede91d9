import type { Session } from './session.ts';

/** Examples under a command's help. */
export function examples({ say, colors }: Session, lines: readonly string[]): string {
  const title = colors.bold(say({ en: 'Examples:', ru: 'Примеры:' }));
  return `\n${title}\n${lines.map((line) => `  npm run policy -- ${line.slice('policy '.length)}`).join('\n')}`;
}
