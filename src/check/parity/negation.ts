import { sentencesOf } from '../../text/sentences.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

/** Whatever denies, forbids or excepts. */
const RU =
  /(?<!\p{L})(?:не|ни|нет|нельзя|без|кроме|помимо|вне|за исключением|исключая|лишь|только|пока|прежде)(?!\p{L})|(?<!\p{L})(?:не|ни|без|бес|вне|анти|обез)\p{L}{2}|запре[тщ]|отказ|освобожд|отсутств|исключ|прекращ|утра[тч]|воздерж|лиш[аеи]|отмен|отзыв|отозв|избе[жг]|ограничен|против|оспар|обжал/iu;
const KK =
  /емес|жоқ|тыйым|бас тарт|(?<!қамтама)[сc][ыі]з(?!д)|қоспағанда|басқа|өзге|бөлек|(?<!\p{L})тыс|\p{L}{2}[мбп][ае](?:й(?!\p{L}{7})|ған|ген|с(?!\p{L}{5})|у(?:ы|і|ға|ге|дың|дің|ды|ді|ына|іне|ын|ін|дан|ден)?(?!\p{L})|ңыз|ңіз|стан|стен)|дейін|ғана|(?<!\p{L})тек(?!\p{L})|бұрын|босат|тоқтат|күшін жой|шектеу|айыр|қайтарып ал|даула|шағым|қарсы|теріс|бейм[әа]лім/iu;
const DENIES_RU =
  /(?<!\p{L})не(?!\p{L})(?!\s+(?:только|более|менее|позднее|ранее|реже|чаще|свыше|позже|превыша|ограничива|меньше|больше|выше|ниже|менее|может не|считая|достиг|явля))/giu;
const DENIES_KK =
  /(?<![\p{L}])\p{L}{2,}(?:май|мей|бай|бей|пай|пей)(?:ды|ді|мыз|міз|сыз|сіз|тын|тін)(?!\p{L})|(?<!\p{L})емес(?!\p{L})/giu;

export const negation: Rule = leafRule({
  code: 'parity/negation',
  what: 'A sentence that denies something in one language (`не передаются`, `берілмейді`) has some word of denial, exception or prohibition in the other. Only paragraphs with as many sentences in both languages are compared.',
  why: 'Without its «не» a sentence grants what the other language forbids.',
  severity: 'warning',
  onlyMatched: true,
  examples: [
    bilingualExample('Деректер шетелге берілмейді.', 'Данные не передаются за рубеж.'),
    bilingualExample('Деректер шетелге берілмейді.', 'Данные передаются за рубеж.', ['ru:3:1']),
    bilingualExample('Деректер шетелге беріледі.', 'Данные не передаются за рубеж.', ['ru:3:8']),
  ],
  *find(kk, ru) {
    const [ofKk, ofRu] = [sentencesOf(kk), sentencesOf(ru)];
    if (ofKk.length !== ofRu.length) return;
    for (const [i, inKk] of ofKk.entries()) {
      const inRu = ofRu[i];
      if (!inRu) continue;
      const [deniesRu, deniesKk] = [
        [...inRu.text.matchAll(DENIES_RU)][0],
        [...inKk.text.matchAll(DENIES_KK)][0],
      ];
      const [at, denied] =
        deniesRu && !KK.test(inKk.text)
          ? [{ ru: deniesRu.index, kk: 0 }, deniesRu[0]]
          : deniesKk && !RU.test(inRu.text)
            ? [{ ru: 0, kk: deniesKk.index }, deniesKk[0]]
            : [];
      if (!at || denied === undefined) continue;
      const inRussian = denied === deniesRu?.[0];
      yield {
        atRu: inRu.start + at.ru,
        atKk: inKk.start + at.kk,
        ...messages(
          [
            `"${denied}" in ${inRussian ? 'Russian' : 'Kazakh'}, nothing like it in ${inRussian ? 'Kazakh' : 'Russian'}`,
            'the same denial in both languages',
            'correct the one that is wrong; leave it if both mean the same',
          ],
          [
            `«${denied}» на ${inRussian ? 'русском, а на казахском' : 'казахском, а на русском'} отрицания нет`,
            'отрицание на обоих языках',
            'исправьте то, что неверно; оставьте, если смысл один и тот же',
          ],
        ),
      };
    }
  },
});
