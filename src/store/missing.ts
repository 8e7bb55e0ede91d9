/** Problems with what is missing in the content folder, or leads nowhere. */
import type { Language } from '../text/language.ts';
import { type Phrase, type Place, type Problem, readingProblem, startOf } from '../text/problem.ts';
import { SITE_FILE } from './layout.ts';

export function missingFile(path: string): Problem {
  return readingProblem('format/missing-file', startOf(path), {
    en: {
      found: 'no such file',
      expected: `the file ${path}`,
      action: 'create it; the same file of an earlier edition or document shows how it looks',
    },
    ru: {
      found: 'файла нет',
      expected: `файл ${path}`,
      action: 'создайте его по образцу прежней редакции или другого документа',
    },
  });
}

export function missingSite(): Problem {
  return readingProblem('format/missing-file', startOf(SITE_FILE), {
    en: {
      found: 'no such file',
      expected: `${SITE_FILE} with the address of the site (origin) and its name`,
      action:
        'run "npm run policy -- init --origin https://policy.example.com --name Example", with your own, which writes it',
    },
    ru: {
      found: 'файла нет',
      expected: `${SITE_FILE} с адресом сайта (origin) и его именем (name)`,
      action:
        'запустите «npm run policy -- init --origin https://policy.example.com --name Example» со своими значениями: команда создаст файл',
    },
  });
}

export function missingLanguage(folder: string, language: Language): Problem {
  return readingProblem('format/missing-language', startOf(`${folder}/${language}`), {
    en: {
      found: `no sections in ${folder}/${language}`,
      expected: 'every section in Kazakh (kk) and in Russian (ru)',
      action: `put the sections of this edition into ${folder}/${language}`,
    },
    ru: {
      found: `в ${folder}/${language} нет разделов`,
      expected: 'каждый раздел на казахском (kk) и на русском (ru)',
      action: `положите разделы этой редакции в ${folder}/${language}`,
    },
  });
}

export function noEdition(id: string): Problem {
  return readingProblem('format/missing-file', startOf(id), {
    en: {
      found: 'a document without editions',
      expected: `a folder named by the date of the edition, such as ${id}/2026-12-01`,
      action: 'add the first edition, or remove the folder until there is one',
    },
    ru: {
      found: 'документ без редакций',
      expected: `папка с датой редакции в имени, например ${id}/2026-12-01`,
      action: 'добавьте первую редакцию или уберите папку, пока её нет',
    },
  });
}

export function noDocument(): Problem {
  return readingProblem('format/missing-file', startOf('.'), {
    en: {
      found: 'an empty content folder',
      expected: 'a folder for each document, such as privacy/',
      action:
        'check the path of the content folder (POLICY_CONTENT), or run "npm run policy -- init" to begin',
    },
    ru: {
      found: 'пустая папка content',
      expected: 'по папке на документ, например privacy/',
      action:
        'проверьте путь к папке (POLICY_CONTENT) или запустите «npm run policy -- init», чтобы начать',
    },
  });
}

/** @param place of the id in `document.yaml` */
export function unknownContactSection(id: string, place: Place): Problem {
  return readingProblem('format/yaml', place, {
    en: {
      found: `"${id}" in "contact_in", but no edition has such a section`,
      expected: 'the id of a section, which its file has in its name: withdrawal',
      action: 'correct the id or remove it',
    },
    ru: {
      found: `«${id}» в «contact_in», но такого раздела нет ни в одной редакции`,
      expected: 'код раздела, который есть в имени его файла: withdrawal',
      action: 'исправьте код или удалите его',
    },
  });
}

/** @param found what is wrong with a certificate of `witnesses.pem` */
export function wrongAuthority(place: Place, found: Phrase): Problem {
  return readingProblem('format/witnesses', place, {
    en: {
      found: found.en,
      expected:
        'certificates in PEM: of authorities that sign themselves, and others issued by them',
      action:
        'restore the file from history, or put in the certificate from the site of its authority',
    },
    ru: {
      found: found.ru,
      expected: 'сертификаты в виде PEM: самоподписанные корневые и выданные по ним',
      action: 'верните файл из истории репозитория или поместите сертификат с сайта его центра',
    },
  });
}
