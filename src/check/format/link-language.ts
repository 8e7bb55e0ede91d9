import { LANGUAGES, otherLanguage } from '../../text/language.ts';
import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { nodesOf } from '../sections.ts';
import { nodePlace } from './section-rule.ts';

export const linkLanguage: Rule = {
  code: 'format/link-language',
  what: 'A link from a Kazakh text to a page of this site leads to its Kazakh page (`/kk/`), one from a Russian text to the Russian page (`/ru/`).',
  why: 'The reader would land in a language they did not choose.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    example('kk', '[Саясат](/kk/privacy/) және [Заң](https://adilet.zan.kz/rus/docs/Z1300000094).'),
    example('kk', '[Саясат](/ru/privacy/).', ['3:1']),
  ],
  *check({ text }) {
    for (const language of LANGUAGES) {
      const wrong = `/${otherLanguage(language)}/`;
      for (const section of text.sections[language]) {
        for (const node of nodesOf(section)) {
          if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith(wrong))
            continue;
          yield {
            place: nodePlace(section, node),
            ...messages(
              [
                `a link to ${node.url}, a page in the other language`,
                `an address that begins with /${language}/`,
                'correct the address',
              ],
              [
                `ссылка на ${node.url}, страницу на другом языке`,
                `адрес, который начинается с /${language}/`,
                'исправьте адрес',
              ],
            ),
          };
        }
      }
    }
  },
};
