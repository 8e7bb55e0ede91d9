import { scriptMix } from '../../text/script-mix.ts';
import { letterRuns } from '../../text/spans.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

export const missingHyphen: Rule = textRule({
  code: 'letters/missing-hyphen',
  what: 'A hyphen separates a Latin name from its Cyrillic ending.',
  why: 'The spelling rules of both languages ask for the hyphen, and without it the word mixes two scripts.',
  severity: 'warning',
  examples: [
    example('kk', 'Біз sample-ді және WhatsApp-қа жіберілген SMS-хабарламаны өңдейміз.'),
    example('kk', 'Біз sampleді өңдейміз.', ['3:11']),
  ],
  *find(text) {
    for (const { text: word, start } of letterRuns(text)) {
      const mix = scriptMix(word);
      if (mix?.kind !== 'joined') continue;
      const meant = `${word.slice(0, mix.at)}-${word.slice(mix.at)}`;
      yield {
        at: start + mix.at,
        en: {
          found: `Latin and Cyrillic joined in "${word}"`,
          expected: `"${meant}", or one script`,
          action: 'put a hyphen between the name and its ending, or correct the letters',
        },
        ru: {
          found: `латиница и кириллица слиты в «${word}»`,
          expected: `«${meant}» или слово на одном письме`,
          action: 'поставьте дефис между названием и окончанием или исправьте буквы',
        },
      };
    }
  },
});
