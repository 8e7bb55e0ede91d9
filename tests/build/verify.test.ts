import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { policy } from './policy.ts';

test.each(SITES)(
  'the site of the $name content is as sealed',
  async ({ content, today, folder }) => {
    const { code, out, err } = await policy(
      ['verify', '--url', folder, '--content', content].concat(['--today', today]),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const held = out.split('\n').filter((line) => line.includes('  as sealed: '));
    expect(held.length).toBeGreaterThan(40);
  },
);
