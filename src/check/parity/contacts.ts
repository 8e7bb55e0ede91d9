import type { Phrase } from '../../text/problem.ts';
import { bilingualExample } from '../example.ts';
import type { Rule } from '../rule.ts';
import { concernsLink, targetFindings } from './target-differences.ts';
import type { Target } from './targets.ts';

const NAMES: Readonly<Record<Target['kind'], Phrase>> = {
  telephone: { en: 'telephone number', ru: 'телефон' },
  email: { en: 'e-mail address', ru: 'адрес электронной почты' },
  web: { en: 'web address', ru: 'адрес сайта' },
  link: { en: 'link', ru: 'ссылка' },
};

export const contacts: Rule = {
  code: 'parity/contacts',
  what: 'The e-mail addresses, web addresses and telephone numbers of a paragraph are the same in both languages, however the numbers are written.',
  why: 'A slip in one language would send its readers to the wrong address.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample(
      'Телефоны: 8(727)350 06 06, сайты: www.sample.kz.',
      'Телефон: +7 727 350-06-06, сайт: https://www.sample.kz.',
    ),
    bilingualExample('Телефоны: 8(727)350 06 06.', 'Телефон: 8(727)350 06 07.', ['ru:3:10']),
    bilingualExample('Телефоны: 8(727)350 06 06.', 'Телефон: 8(727)350 06 0.', ['ru:3:10']),
    bilingualExample('support@sample.kz', 'suport@sample.kz', ['ru:3:1']),
    bilingualExample('www.sample.kz сайты', 'Сайт', ['kk:3:1']),
  ],
  check: ({ text }) =>
    targetFindings(
      text,
      (difference) => !concernsLink(difference),
      (kind) => NAMES[kind],
    ),
};
