import type { AppLink, LinkVerdict } from '../reports/app-links.ts';
import type { Wording, Writer } from '../session.ts';

const VERDICT: Readonly<Record<LinkVerdict, Wording>> = {
  live: { en: 'resolves', ru: 'открывается' },
  alias: { en: 'by an alias', ru: 'по старому адресу' },
  dead: { en: 'DEAD', ru: 'НЕ ОТКРЫВАЕТСЯ' },
};

/** One line per address, then the totals. */
export function appLinksText(links: readonly AppLink[], { say, colors }: Writer): string {
  const color = { live: colors.green, alias: colors.yellow, dead: colors.red };
  const lines = links.map(({ address, verdict, reason, instead }) => {
    const detail = [...(reason ? [say(reason)] : []), ...(instead ? [`→ ${instead}`] : [])];
    const words = detail.length > 0 ? `  (${detail.join(' ')})` : '';
    return `${color[verdict](say(VERDICT[verdict]))}  ${address}${words}\n`;
  });
  const count = (verdict: LinkVerdict) => links.filter((link) => link.verdict === verdict).length;
  const total = say({
    en: `\n${links.length} addresses: ${count('live')} resolve, ${count('alias')} by an alias, ${count('dead')} dead\n`,
    ru: `\nАдресов: ${links.length}; открываются: ${count('live')}, по старому адресу: ${count('alias')}, не открываются: ${count('dead')}\n`,
  });
  return lines.join('') + total;
}
