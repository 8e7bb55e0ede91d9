import { bilingualExample } from '../example.ts';
import type { Rule } from '../rule.ts';
import { concernsLink, targetFindings } from './target-differences.ts';

export const links: Rule = {
  code: 'parity/links',
  what: 'The links of a paragraph lead to the same places in both languages. A link to a Kazakh page of the site corresponds to one to the Russian page.',
  why: 'Readers of both languages must be referred to the same documents.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample(
      '[Саясат](/kk/privacy/#consent), [Заң](https://adilet.zan.kz/kaz/docs/Z1300000094).',
      '[Политика](/ru/privacy/#consent), [Закон](https://adilet.zan.kz/rus/docs/Z1300000094).',
    ),
    bilingualExample('[сайт](https://www.sample.kz)', 'www.sample.kz'),
    bilingualExample('Бұл [бөлім](#consent).', 'Этот [раздел](#content).', ['ru:3:6']),
    bilingualExample('Бұл [бөлім](#consent).', 'Этот раздел.', ['kk:3:5']),
    bilingualExample('[Саясат](/ru/privacy/).', '[Политика](/ru/privacy/).', ['ru:3:1']),
  ],
  check: ({ text }) => targetFindings(text, concernsLink, () => ({ en: 'link', ru: 'ссылка' })),
};
