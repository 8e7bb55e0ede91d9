import type { Command } from 'commander';
import { settings } from '../../store/settings.ts';
import { checkedContent } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { jsonText } from '../print/json.ts';
import { statusText } from '../print/status.ts';
import type { CommonOptions, JsonOption, Session } from '../session.ts';

export function statusCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'status', {
    en: 'Shows the status of each edition and what happens next.',
    ru: 'Показывает состояние каждой редакции и что будет дальше.',
    examples: ['status', 'status --today 2026-12-01', 'status --json'],
  })
    .option('--json', say({ en: 'print JSON', ru: 'вывести JSON' }))
    .action((_options, command: Command) => status(session, command));
}

async function status(session: Session, command: Command): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions & JsonOption>();
  const scene = settings(session.env, options);
  const { content, problems } = await checkedContent(scene);
  const { statusReport } = await import('../reports/status.ts');
  const report = statusReport(content, problems, scene.today);
  session.out(options.json ? jsonText(report) : statusText(report, session));
}
