import { example } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

const MARK =
  /\[[^\][\n]{0,40}(?:уточн|провер|дополн|встав|указать|согласова|перевести|нақтыла|тексер|толықтыр|көрсету керек)[^\][\n]{0,40}\]|(?<!\?)\?{3,9}(?!\?)|(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME|XXX|ХХХ)(?![\p{L}\p{N}])|\(\?\)/giu;

export const draftMark: Rule = textRule({
  code: 'letters/draft-mark',
  what: 'Nothing is left of the work on the draft: `[уточнить]`, `[нақтылау]`, `???`, `TODO`, `ХХХ`.',
  why: 'A note of the author would be published as a term of the document.',
  severity: 'error',
  examples: [
    example('ru', 'Срок – 10 дней [1]. Вопрос? Ответ.'),
    example('ru', 'Срок – 10 дней [уточнить], штраф – ХХХ тенге.', ['3:16', '3:36']),
    example('kk', 'Мерзімі – 10 күн [нақтылау керек].', ['3:18']),
  ],
  *find(text) {
    for (const { 0: mark, index } of text.matchAll(MARK)) {
      yield {
        at: index,
        ...messages(
          [
            `"${mark}", a note of the draft`,
            'the final text',
            'write what is meant and delete the note',
          ],
          [
            `«${mark}»: пометка черновика`,
            'окончательный текст',
            'напишите то, что имеется в виду, и удалите пометку',
          ],
        ),
      };
    }
  },
});
