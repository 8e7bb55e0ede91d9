import { describe, expect, it } from 'vitest';
import { policyHere } from './policy-here.ts';

const help = async (command: string, language: 'en' | 'ru') => {
  const args = [...(command === '' ? [] : [command]), '--help', '--lang', language];
  const { code, out, err } = await policyHere('/nowhere', args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [text = '', after = ''] = out.split(/\n(?:Examples|Примеры):\n/);
  const [examples = ''] = after.split('\n\n');
  return { text, examples };
};

const { text: ofAll } = await help('', 'en');
const COMMANDS = [...ofAll.replace(/^.*\nCommands:\n/s, '').matchAll(/^ {2}(\w+)/gm)].map(
  ([, name = '']) => name,
);

/** Sentences, titles and descriptions: without the names of commands, arguments and options. */
const phrasesOf = (text: string) =>
  text
    .split(/\n(?= {0,2}\S)/)
    .map((line) => line.replace(/^ {2}\S.*? {2,}/, '').replace(/\s+/g, ' '))
    .filter((line) => line !== ' ' && line !== '');

const CYRILLIC = /[а-яё]/i;
const THREE_ENGLISH_WORDS = /\b[a-z]+[ ,;:]+[a-z]+[ ,;:]+[a-z]+\b/i;

it('finds the commands', () => {
  expect(COMMANDS).toEqual(expect.arrayContaining(['build', 'check', 'diff', 'links', 'verify']));
});

describe.each(['', ...COMMANDS])('help of policy %s', (command) => {
  it('is in English without a Russian word', async () => {
    const { text } = await help(command, 'en');
    expect(phrasesOf(text).filter((phrase) => CYRILLIC.test(phrase))).toEqual([]);
  });

  it('is in Russian without an English phrase', async () => {
    const { text } = await help(command, 'ru');
    const english = phrasesOf(text).filter(
      (phrase) => !CYRILLIC.test(phrase) || THREE_ENGLISH_WORDS.test(phrase),
    );
    expect(english).toEqual([]);
    expect(text).not.toMatch(/default|choices|\[options\]/);
  });

  it('has the same names and the same examples in both languages', async () => {
    const [english, russian] = [await help(command, 'en'), await help(command, 'ru')];
    expect(english.examples).toMatch(/^ {2}npm run policy -- /);
    expect(russian.examples).toBe(english.examples);
    const names = (text: string) => text.match(/^ {2}\S.*?(?= {2,}|$)/gm);
    expect(names(russian.text)).toEqual(names(english.text));
  });
});
