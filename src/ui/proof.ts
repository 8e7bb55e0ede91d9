/** The words of `VERIFY.txt`, in the order in which it says them: Kazakh, Russian, English. */

export type Sentence = readonly [kk: string, ru: string, en: string];

export const TITLE: Sentence = [
  'Редакцияны біздің бағдарламаларсыз тексеру',
  'Проверка редакции без наших программ',
  'How to check this edition without our programs',
];

export const TOOLS: Sentence = [
  'Командаларды осы папкада, Linux терминалында орындаңыз (macOS жүйесінде sha256sum орнына «shasum -a 256»). sha256sum және openssl бағдарламалары жеткілікті.',
  'Выполняйте команды в этой папке, в терминале Linux (в macOS вместо sha256sum — «shasum -a 256»). Достаточно программ sha256sum и openssl.',
  'Run the commands in this folder, in a terminal of Linux (on macOS write "shasum -a 256" for sha256sum). sha256sum and openssl are all it takes.',
];

export const WHOLE: Sentence = [
  'Осы папканың файлдары толық.',
  'Файлы этой папки целы.',
  'The files of this folder are whole.',
];

export const SEALED_FILES: Sentence = [
  'Редакцияның файлдары — мөрде (seal.json) аталған файлдардың өзі.',
  'Файлы редакции — те самые, что названы в печати (seal.json).',
  'The files of the edition are those that its seal (seal.json) names.',
];

export const PUBLISHED_TEXTS: Sentence = [
  'Сайтта жарияланған мәтіндердің бақылау сомалары мөрде бар.',
  'Контрольные суммы текстов, опубликованных на сайте, есть в печати.',
  'The seal has the checksums of the texts that the site publishes.',
];

export const SEAL_DIGEST: Sentence = [
  'Мөрдің бақылау сомасы осындай. Ол редакцияның бетінде, PDF файлында, JSON деректерінде және жаңалықтар лентасында да тұр: солармен салыстырыңыз.',
  'Контрольная сумма печати такова. Она же стоит на странице редакции, в PDF, в JSON и в ленте: сравните.',
  'This is the checksum of the seal. The page of the edition, its PDF, the JSON and the feed show it too: compare them.',
];

export const CONSENT: Sentence = [
  'Келісім жазбасы осы бақылау сомаларының бірін атайды.',
  'Запись о согласии называет одну из этих контрольных сумм.',
  'The consent record names one of these checksums.',
];

export const CHAIN: Sentence = [
  'Мөрлер тізбегі: кейінгі мөрде алдыңғысының бақылау сомасы бар, сондықтан кейінгі мөрге берілген куәлік алдыңғысына да жарайды.',
  'Цепочка печатей: следующая содержит контрольную сумму предыдущей, поэтому свидетельство о следующей действует и для предыдущей.',
  'The chain of seals: the later one has the checksum of the earlier one, so that a witness of the later one vouches for the earlier one too.',
];

/** @param by an authority; `at` UTC */
export const witnessed = (by: string, at: string): Sentence => [
  `Куәлік: ${by} мөрдің ${at} (UTC) уақытында болғанын растайды.`,
  `Свидетельство: ${by} подтверждает, что печать существовала ${at} (UTC).`,
  `Witness: ${by} confirms that the seal existed at ${at} (UTC).`,
];

export const signed = (by: string, at: string): Sentence => [
  `Қолтаңба: ${by}; қол қоюшының айтуынша, уақыты ${at} (UTC).`,
  `Подпись: ${by}; по словам подписавшего, ${at} (UTC).`,
  `Signature: ${by}, who says ${at} (UTC).`,
];

export const unchecked = (file: string, algorithm: string): Sentence => [
  `${file}: біз тексермеген алгоритм, ${algorithm}. Оны МЕМСТ модулі бар OpenSSL тексереді, root.pem — орталықтың түбірлік сертификаты.`,
  `${file}: алгоритм, который мы не проверяли, ${algorithm}. Его проверит OpenSSL с модулем ГОСТ; root.pem — корневой сертификат центра.`,
  `${file}: an algorithm that we did not check, ${algorithm}. An OpenSSL with a GOST module checks it; root.pem is the root certificate of the centre.`,
];

export const NO_WITNESS: Sentence = [
  'Бұл мөрге ешбір орталық куәлік бермеген: мөр қойылғаннан кейін ештеңе өзгермегені көрінеді, ал мөрдің қашаннан бар екені көрінбейді.',
  'Эту печать никто не засвидетельствовал: видно, что после неё ничего не менялось, но не видно, с какого времени она есть.',
  'Nobody has witnessed this seal: it shows that nothing changed since, but not since when it has been there.',
];

export const root = (name: string): Sentence => [
  `Куәлікке сенім осы түбірлік сертификатқа сүйенеді: ${name}. Төмендегі таңбаны орталықтың өз сайтындағымен салыстырыңыз.`,
  `Доверие к свидетельству опирается на этот корневой сертификат: ${name}. Сравните отпечаток ниже с опубликованным на сайте самого центра.`,
  `A witness is believed by this root certificate: ${name}. Compare the fingerprint below with the one on the authority's own site.`,
];

export const REDLINE: Sentence = [
  'Осы редакциядан бастап қолданыстағы редакцияға дейінгі өзгерістер — redline папкасында: [-алып тасталған сөздер-]{+қосылған сөздер+}.',
  'Что изменилось от этой редакции до действующей — в папке redline: [-исключённые слова-]{+добавленные слова+}.',
  'What changed from this edition to the one in force is in the folder redline: [-words taken out-]{+words put in+}.',
];

export const LIMITS: Sentence = [
  'Мұның дәлелдемейтіні: белгілі бір адамның осы бетті көргені; көрсетілген уақытқа дейін мәтіннің болмағаны; мәтіннің заңға сәйкестігі.',
  'Чего это не доказывает: что человек видел эту страницу; что до указанного времени текста не было; что текст соответствует закону.',
  'What this does not prove: that a person saw the page; that the text was not there before that time; that the text agrees with the law.',
];
