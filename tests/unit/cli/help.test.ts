import { describe, expect, it } from 'vitest';
import { policyHere } from './policy-here.ts';

describe('help', () => {
  it.each(['', 'check', 'new', 'seal', 'status', 'verify'])('of policy %s', async (command) => {
    const args = command === '' ? ['--help'] : [command, '--help'];
    const english = await policyHere('/nowhere', args);
    const russian = await policyHere('/nowhere', [...args, '--lang', 'ru']);
    const examples = (out: string) => out.split('\n').filter((line) => /^ {2}npm run/.test(line));
    expect([english.code, russian.code, english.err, russian.err]).toEqual([0, 0, '', '']);
    expect(examples(english.out).length).toBeGreaterThan(0);
    expect(examples(russian.out)).toEqual(examples(english.out));
    expect(russian.out).not.toMatch(
      /Usage|Options|Arguments|Commands|Examples|default|choices|\[options\]/,
    );
    expect(english.out).not.toMatch(/[а-я]/i);
  });
});
