import type { Messages } from '../../text/problem.ts';
import { excerpt } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { linksOf, siteAddress } from './links.ts';

export const linkTarget: Rule = {
  code: 'format/link-target',
  what: 'A link leads to an `https:` address, an e-mail address (`mailto:`), a telephone (`tel:`), an anchor of the same edition (`#data`) or an edition of this site (`/ru/privacy/2022-02-22/#data`).',
  why: 'Anything else is unsafe (`http:`, `javascript:`) or depends on where the text is read (`form.html`).',
  severity: 'error',
  examples: [
    example('ru', '[а](https://sample.kz/?a=1#b) [б](mailto:a@sample.kz) [в](tel:+77273500606)'),
    example('ru', '[а](#operator) [б](/kk/privacy/2026-01-01/#operator) <https://sample.kz>'),
    example('ru', '[а](http://sample.kz) и <javascript:alert(1)>', ['3:1', '3:25']),
    example('ru', '[а](www.sample.kz) [б](form.html) [в](//a.kz) [г]()', [
      '3:1',
      '3:20',
      '3:35',
      '3:47',
    ]),
    example('ru', '[а](/ru/) [б](/kz/privacy/) [в](https://) [г](tel:звоните)', [
      '3:1',
      '3:11',
      '3:29',
      '3:43',
    ]),
    example('ru', '[а].\n\n[а]: ftp://sample.kz', ['5:1']),
  ],
  *check({ text }) {
    for (const { place, url } of linksOf(text)) {
      if (!isAllowed(url)) yield { place, ...messageFor(url) };
    }
  },
};

function isAllowed(url: string): boolean {
  if (/^https:\/\//i.test(url)) return URL.canParse(url);
  if (/^mailto:/i.test(url)) return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?.*)?$/i.test(url);
  if (/^tel:/i.test(url)) return /^tel:\+?\d[\d().-]*$/i.test(url);
  return /^#./.test(url) || siteAddress(url) !== undefined;
}

function messageFor(url: string): Messages {
  const shown = excerpt(url);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  const insecure = scheme?.toLowerCase() === 'http';
  return {
    en: {
      found: url === '' ? 'a link without an address' : `a link to "${shown}"`,
      expected:
        'an address with https:, mailto: or tel:, a section such as #data, or a policy such as /ru/privacy/#data',
      action: insecure
        ? 'write https: in place of http:, after trying that the address opens'
        : 'write the address in full, or delete the link and leave its words',
    },
    ru: {
      found: url === '' ? 'ссылка без адреса' : `ссылка на «${shown}»`,
      expected:
        'адрес с https:, mailto: или tel:, раздел вида #data или политика вида /ru/privacy/#data',
      action: insecure
        ? 'напишите https: вместо http: и проверьте, что адрес открывается'
        : 'напишите адрес полностью или удалите ссылку, оставив её слова',
    },
  };
}
