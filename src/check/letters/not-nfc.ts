import { placeOf } from '../../text/running-text.ts';
import { codePoint } from '../../text/scripts.ts';
import type { Section } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

const CLUSTER = /\P{M}\p{M}*/gu;

export const notNfc: Rule = {
  code: 'letters/not-nfc',
  what: 'The text is in Unicode normalization form C: a letter such as `й` is one character, not `и` followed by a combining mark. Each line is reported once.',
  why: 'Text copied from a PDF or from a Mac often has letters in two pieces. They look the same, but search does not find them, and two texts that read alike get different checksums.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    example('ru', 'Каждый работник подписывает обязательство.'),
    example('ru', 'Кажды\u0438\u0306 работник, любо\u0438\u0306 партнёр.', ['3:6']),
  ],
  check: ({ text }) => sectionsOf(text).flatMap((section) => [...inSection(section)]),
};

function* inSection(section: Section): Generator<Finding> {
  if (section.source === section.source.normalize('NFC')) return;
  let reported = 0;
  for (const cluster of section.source.matchAll(CLUSTER)) {
    const composed = cluster[0].normalize('NFC');
    if (cluster[0] === composed) continue;
    const place = placeOf(section, cluster.index);
    if (place.line === reported) continue;
    reported = place.line;
    const written = [...cluster[0]].map(codePoint).join(' ');
    const meant = [...composed].map(codePoint).join(' ');
    yield {
      place,
      en: {
        found: `"${composed}" written as ${written}`,
        expected: `the character ${meant} (Unicode form NFC)`,
        action:
          'type the letter again, here and elsewhere in the line, or have the editor normalise the file to NFC',
      },
      ru: {
        found: `«${composed}» записано как ${written}`,
        expected: `знак ${meant} (форма Unicode NFC)`,
        action:
          'наберите букву заново, здесь и далее в строке, или приведите файл к NFC в редакторе',
      },
    };
  }
}
