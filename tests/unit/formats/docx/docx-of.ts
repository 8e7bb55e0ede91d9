import type { Edition } from '../../../../src/edition/library.ts';
import { editionDocx } from '../../../../src/formats/docx/edition.ts';
import { docxView } from '../../../../src/formats/docx/view.ts';
import { redline } from '../../../../src/redline/redline.ts';
import { bilingual, type Language } from '../../../../src/text/language.ts';
import { SITE } from '../../../named-site.ts';

const DOCUMENT = {
  site: SITE,
  id: 'privacy',
  titles: { kk: 'Құпиялылық саясаты', ru: 'Политика конфиденциальности' },
  contact: { name: { kk: '«КаР-Тел» ЖШС', ru: 'ТОО «КаР-Тел»' }, email: 'support@hitter.kz' },
};

/** The Word file of an edition, compared with `older` if there is one. */
export function docxOf(
  edition: Edition,
  languages: readonly Language[],
  older?: Edition,
): Uint8Array {
  const against = older && {
    edition: older,
    redlines: bilingual((language) => redline(older, edition, language)),
  };
  return editionDocx(
    docxView({ document: DOCUMENT, edition, languages, ...(against && { against }) }),
  );
}
