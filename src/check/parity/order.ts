import { bilingualExample } from '../example.ts';
import type { Rule } from '../rule.ts';
import { comparisons } from './compare.ts';
import { describe } from './names.ts';

export const order: Rule = {
  code: 'parity/order',
  what: 'Paragraphs and list items are in the same order in both languages. Numbers, addresses, shared words and length show that two have changed places; the finding may be mistaken.',
  why: 'The side-by-side page puts paragraphs next to each other in their order.',
  severity: 'warning',
  draftsOnly: true,
  examples: [
    bilingualExample(
      'Сұрақтар support@sample.kz.\n\nДеректер 5 жыл бойы сақталады.',
      'Вопросы на support@sample.kz.\n\nДанные хранятся 5 лет.',
    ),
    bilingualExample(
      'Сұрақтар support@sample.kz.\n\nДеректер 5 жыл бойы сақталады.',
      'Данные хранятся 5 лет.\n\nВопросы на support@sample.kz.',
      ['ru:5:1'],
    ),
    // Two that are not neighbours: one finding, and none about their numbers.
    bilingualExample(
      'Деректер 24 ай сақталады, 5 жұмыс күні ішінде 3 құжат беріледі.\n\nТөлем 1000 теңге.\n\nХабарлама 7 күн бұрын 4 арнамен.',
      'Уведомление за 7 дней по 4 каналам.\n\nОплата 1000 тенге.\n\nДанные хранятся 24 месяца, за 5 рабочих дней выдаётся 3 документа.',
      ['ru:7:1'],
    ),
  ],
  *check({ text }) {
    for (const { kk, ru } of comparisons(text).flatMap(({ moved }) => moved)) {
      const [ofKk, ofRu] = [describe(kk), describe(ru)];
      yield {
        place: ru.place,
        also: kk.place,
        en: {
          found: `blocks have changed places: ${ofRu.en} in Russian stands elsewhere than ${ofKk.en} in Kazakh`,
          expected: 'the same order in both languages',
          action: 'put the blocks in one order; leave it if they do not say the same',
        },
        ru: {
          found: `блоки переставлены: ${ofRu.ru} на русском стоит не там, где ${ofKk.ru} на казахском`,
          expected: 'один порядок на обоих языках',
          action: 'расположите блоки одинаково; оставьте, если они говорят о разном',
        },
      };
    }
  },
};
