import { sentencesOf } from '../../text/sentences.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

const RU = /(?<!\p{L})(?:только|исключительно)(?!\p{L}|\s+(?:и|что|лишь|тогда)(?!\p{L}))/iu;
const KK = /(?<!\p{L})(?:ғана|қана|тек|жалғыз|бірден-бір)(?!\p{L})/iu;
/** What may stand for it. */
const RU_OTHER =
  /(?<!\p{L})(?:лишь|единственн\p{L}*|кроме|не иначе|сам\p{L}*|лично|строго|толь|одн\p{L}{1,3}|едва|просто)(?!\p{L})|исключ|ограничен/iu;
const KK_OTHER =
  /(?<!\p{L})(?:өзге|басқа|тыс|бойынша емес)(?!\p{L})|қоспағанда|мейінше|айрықша|толығымен|түгел|шекте|өзі/iu;

export const only: Rule = leafRule({
  code: 'parity/only',
  what: 'A sentence with `только` or `исключительно` has `ғана`, `тек` or another word that limits in Kazakh, and the other way round. Only paragraphs with as many sentences in both languages are compared.',
  why: 'Without the word an exception becomes the rule in one of the languages.',
  severity: 'warning',
  onlyMatched: true,
  examples: [
    bilingualExample('Деректер келісіммен ғана беріледі.', 'Данные передаются только с согласия.'),
    bilingualExample('Деректер келісіммен ғана беріледі.', 'Данные передаются с согласия.', [
      'ru:3:1',
    ]),
  ],
  *find(kk, ru) {
    const [ofKk, ofRu] = [sentencesOf(kk), sentencesOf(ru)];
    if (ofKk.length !== ofRu.length) return;
    for (const [i, inKk] of ofKk.entries()) {
      const inRu = ofRu[i];
      if (!inRu) continue;
      const [onlyRu, onlyKk] = [RU.exec(inRu.text), KK.exec(inKk.text)];
      const isLost =
        (onlyRu && !onlyKk && !KK_OTHER.test(inKk.text)) ||
        (onlyKk && !onlyRu && !RU_OTHER.test(inRu.text));
      if (!isLost) continue;
      const word = (onlyRu ?? onlyKk)?.[0] ?? '';
      yield {
        atRu: inRu.start + (onlyRu?.index ?? 0),
        atKk: inKk.start + (onlyKk?.index ?? 0),
        ...messages(
          [
            `"${word}" in ${onlyRu ? 'Russian' : 'Kazakh'} alone`,
            'the same limit in both languages',
            'add the word; leave it if both mean the same',
          ],
          [
            `«${word}» только на ${onlyRu ? 'русском' : 'казахском'}`,
            'одно и то же ограничение на обоих языках',
            'добавьте слово; оставьте, если смысл один и тот же',
          ],
        ),
      };
    }
  },
});
