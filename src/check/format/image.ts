/**
 * format/image (error): a policy is text. A picture cannot be cited, compared or read aloud, and
 * loading it from elsewhere tells that place who reads.
 *
 * Right: `[the form](https://hitter.kz/form)`. Wrong: `![the form](form.png)`.
 */
import type { Rule } from '../rule.ts';
import { example } from './example.ts';
import { nodesOf, placeOf, sectionRule } from './section-rule.ts';

export const image: Rule = sectionRule({
  code: 'format/image',
  examples: [
    example('Заполните [форму](https://hitter.kz/form)!'),
    example('Образец: ![форма](form.png)', ['3:10']),
    example('Образец: ![форма][f]\n\n[f]: https://hitter.kz/f.png', ['3:10']),
  ],
  find: (section) =>
    [...nodesOf(section)].flatMap((node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return [];
      return [
        {
          place: placeOf(section, node),
          message: {
            en: {
              found: `an image, "![${node.alt ?? ''}]"`,
              expected: 'text only',
              action: 'describe in words what the image shows, or delete the "!" to make it a link',
            },
            ru: {
              found: `изображение «![${node.alt ?? ''}]»`,
              expected: 'только текст',
              action: 'опишите словами, что на нём, или удалите «!», чтобы получилась ссылка',
            },
          },
        },
      ];
    }),
});
