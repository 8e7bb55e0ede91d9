import { describe, expect, it } from 'vitest';
import { messageLanguage } from '../../../src/cli/language.ts';

describe('messageLanguage', () => {
  it.each([
    [['check', '--lang', 'ru'], { LC_ALL: 'en_US.UTF-8' }, 'ru'],
    [['--lang=en', 'check'], { LC_ALL: 'ru_RU.UTF-8' }, 'en'],
    [[], { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, 'ru'],
    [[], { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'ru_RU.UTF-8' }, 'en'],
    [[], { LANG: 'ru' }, 'ru'],
    [[], { LANG: 'kk_KZ.UTF-8' }, 'ru'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'rup_MK' }, 'en'],
    [[], {}, 'ru'],
  ])('of %j in %j is %s', (args, env, language) => {
    expect(messageLanguage(args, env, () => 'ru-KZ')).toBe(language);
  });
});
