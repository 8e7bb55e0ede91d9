import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { nodeRule } from './section-rule.ts';

export const image: Rule = nodeRule({
  code: 'format/image',
  what: 'A section has no images.',
  why: 'A picture cannot be cited, compared or read aloud, and loading it from another site tells that site who reads the policy.',
  examples: [
    example('ru', 'Заполните [форму](https://sample.kz/form)!'),
    example('ru', 'Образец: ![форма](form.png)', ['3:10']),
    example('ru', 'Образец: ![форма][f]\n\n[f]: https://sample.kz/f.png', ['3:10']),
  ],
  messageFor(node) {
    if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
    return {
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
    };
  },
});
