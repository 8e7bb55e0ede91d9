/**
 * The review sheet as one HTML file that needs nothing else: to print and sign. Its table repeats
 * its head on each page; where the browser has page margins (CSS Paged Media), their foot has the
 * edition, the digests and the number of the page.
 */
import { readFile } from 'node:fs/promises';
import type { ApprovalState } from '../edition/approvals.ts';
import { escapeHtml } from '../formats/html/escape.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { KEY_KINDS } from '../text/key-words.ts';
import { LANGUAGES } from '../text/language.ts';
import { numericDate } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import type { ParallelChangesRow } from './parallel-redline.ts';
import {
  type ReviewSheetSubject,
  type ReviewSheetView,
  reviewSheetView,
  type SheetSection,
} from './review-sheet-view.ts';
import { type SheetWords, sheetWords } from './review-sheet-words.ts';

export async function reviewSheet(subject: ReviewSheetSubject): Promise<string> {
  const style = await readFile(new URL('./review-sheet.css', import.meta.url), 'utf8');
  return sheetHtml(reviewSheetView(subject), style);
}

/** Of the first letters of a digest: enough to tell sheets apart at a glance. */
const SHORT = 12;

/** @param style the sheet's CSS */
export function sheetHtml(view: ReviewSheetView, style: string): string {
  const words = sheetWords(view.language);
  const title = `${words.title}: ${view.path}`;
  return `<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style}${pageFoot(view)}</style>
</head>
<body>
<header>
<h1>${escapeHtml(words.title)}</h1>
<p class="titles">${LANGUAGES.map((l) => `<span lang="${l}">${escapeHtml(view.titles[l])}</span>`).join(' · ')}</p>
${factsHtml(view, words)}
${summaryHtml(view, words)}
${legendHtml(view, words)}
</header>
<table class="sheet">
<colgroup><col class="c-number"><col><col><col class="c-notes"></colgroup>
<thead>
<tr class="running"><th colspan="4" scope="colgroup">${escapeHtml(title)} · ${words.effective} ${day(view, view.edition.effective)} · ${LANGUAGES.map((l) => `${l} <code>${view.digests[l].slice(0, SHORT)}…</code>`).join(' · ')}</th></tr>
<tr><th scope="col">${escapeHtml(words.number)}</th>${LANGUAGES.map((l) => `<th scope="col" lang="${l}">${strings(l).languageName}</th>`).join('')}<th scope="col">${escapeHtml(words.notes)}</th></tr>
</thead>
${view.sections.map((section) => sectionHtml(section, words)).join('\n')}
</table>
${signaturesHtml(view, words)}
</body>
</html>
`;
}

function factsHtml(view: ReviewSheetView, words: SheetWords): string {
  const { edition, against, digests } = view;
  const changed = [
    words.sections(view.changedSections, view.sections.length),
    words.oneSidedCount(view.oneSided),
  ].join('; ');
  const facts: readonly (readonly [string, string])[] = [
    [words.edition, `${escapeHtml(view.path)}`],
    [words.published, day(view, edition.published)],
    [words.effective, day(view, edition.effective)],
    [words.against, against ? day(view, against) : escapeHtml(words.first)],
    [words.state, escapeHtml(view.isSealed ? words.sealed : words.draft)],
    [words.made, day(view, view.today)],
    ...(against ? ([[words.changes, escapeHtml(changed)]] as const) : []),
    ...LANGUAGES.map(
      (l) => [`${words.digest}, ${l}`, `<code class="digest">${digests[l]}</code>`] as const,
    ),
  ];
  return `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

/** What the legal team tells readers, and how many words changed. */
function summaryHtml({ summary, counts, against }: ReviewSheetView, words: SheetWords): string {
  if (!against) return '';
  const said = (language: (typeof LANGUAGES)[number]) =>
    `<p lang="${language}">${escapeHtml(summary?.[language] ?? '—')} <span class="counts">${escapeHtml(counts[language])}</span></p>`;
  return `<section class="summary"><h2>${escapeHtml(words.summary)}</h2><div class="pair">${LANGUAGES.map(said).join('')}</div></section>`;
}

function legendHtml({ against }: ReviewSheetView, words: SheetWords): string {
  const keys = KEY_KINDS.map(
    (kind) => `<li><b class="key ${kind}">${escapeHtml(words.keys[kind])}</b></li>`,
  );
  const changes = [
    `<li><ins>${escapeHtml(words.inserted)}</ins></li>`,
    `<li><del>${escapeHtml(words.deleted)}</del></li>`,
    `<li><span class="sample-moved">${escapeHtml(words.moved)}</span></li>`,
    `<li><span class="sign">±</span> ${escapeHtml(words.changedRow)}</li>`,
    `<li><span class="sign">⚠</span> ${escapeHtml(words.oneSided)}</li>`,
  ];
  return `<section class="legend"><h2>${escapeHtml(words.legend)}</h2><ul>${[...keys, ...(against ? changes : [])].join('')}</ul><p>${escapeHtml(words.marksAre)}</p></section>`;
}

function sectionHtml({ id, number, labels, heading, rows }: SheetSection, words: SheetWords) {
  const label = labels
    ? LANGUAGES.map((l) => `<span lang="${l}">${escapeHtml(labels[l])}</span>`).join(' · ')
    : '';
  const first = rowHtml(heading, number, label, words, 'heading');
  const others = rows.map((row) => {
    const own = [number, row.number].filter((one) => one !== '').join('-');
    return rowHtml(row, row.number === '' ? '' : own, '', words, '');
  });
  return `<tbody id="${escapeHtml(id)}">\n${[first, ...others].join('\n')}\n</tbody>`;
}

/** @param label HTML */
function rowHtml(
  { texts, changed, isOneSided }: ParallelChangesRow,
  number: string,
  label: string,
  words: SheetWords,
  kind: 'heading' | '',
): string {
  const names = ['row', kind, changed ? 'changed' : '', isOneSided ? 'one-sided' : ''].filter(
    Boolean,
  );
  const sign = isOneSided ? '⚠' : changed ? '±' : '';
  const cells = LANGUAGES.map((l) => {
    const html = texts[l] ?? '';
    return `<td lang="${l}"${html === '' ? ' class="none"' : ''}>${kind === 'heading' && html !== '' ? `<h2>${html}</h2>` : html}</td>`;
  });
  const flag = isOneSided ? `<span class="flag">${escapeHtml(words.oneSided)}</span>` : '';
  return `<tr class="${names.join(' ')}"><th scope="row">${sign === '' ? '' : `<span class="sign">${sign}</span> `}${escapeHtml(number)}</th>${cells.join('')}<td class="notes">${label}${flag}</td></tr>`;
}

function signaturesHtml(view: ReviewSheetView, words: SheetWords): string {
  const place = `<dl class="signature">${[words.position, words.name, words.signature, words.date]
    .map((name) => `<div><dt>${escapeHtml(name)}</dt><dd></dd></div>`)
    .join('')}</dl>`;
  const digests = LANGUAGES.map(
    (l) => `<div><dt>${l}</dt><dd><code class="digest">${view.digests[l]}</code></dd></div>`,
  ).join('');
  return `<section class="signatures">
<h2>${escapeHtml(words.signatures)}</h2>
<p>${escapeHtml(view.path)}. ${escapeHtml(words.statement)}</p>
<dl class="facts">${digests}</dl>
<div class="pair">${place}${place}</div>
${approvalsHtml(view, words)}
</section>`;
}

function approvalsHtml(view: ReviewSheetView, words: SheetWords): string {
  const { approvals, approvalsRequired: required } = view;
  if (approvals.length === 0 && required === undefined) return '';
  const needed = required === undefined ? '' : ` (${words.required(required)})`;
  const list = approvals.map((state) => {
    const { name, date } = state.approval;
    return `<li>${escapeHtml(name)}, ${day(view, date)}: ${escapeHtml(worthOf(state, words))}</li>`;
  });
  return `<h3>${escapeHtml(words.approvals + needed)}</h3>
<ul>${list.length > 0 ? list.join('') : `<li>${escapeHtml(words.noApprovals)}</li>`}</ul>`;
}

function worthOf({ changed, repeats }: ApprovalState, words: SheetWords): string {
  if (changed.length > 0) return `${words.isVoid} (${changed.join(', ')})`;
  return repeats ? words.repeated : words.valid;
}

/** «01.12.2026»; in English as the folder's name has it. */
function day({ language }: ReviewSheetView, date: CivilDate): string {
  return language === 'ru' ? numericDate(date) : date;
}

/** The name of an edition and digests have no character that a string of CSS would need escaped. */
function pageFoot({ path, digests }: ReviewSheetView): string {
  const said = LANGUAGES.map((l) => `${l} ${digests[l].slice(0, SHORT)}…`).join(' · ');
  const spoken = LANGUAGES.map((l) => {
    const { insertion, deletion } = redlineWords(l);
    return `[lang="${l}"]{--inserted:"${insertion}: ";--deleted:"${deletion}: "}\n`;
  }).join('');
  return `${spoken}@page{@bottom-left{content:"${path} · ${said}"}}\n`;
}
