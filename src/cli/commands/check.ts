import { type Command, Option } from 'commander';
import { editionPath } from '../../edition/library.ts';
import { settings } from '../../store/settings.ts';
import { hasErrors } from '../../text/problem.ts';
import { checkedContent, shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { annotations } from '../print/annotations.ts';
import { jsonText, problemsJson } from '../print/json.ts';
import { problemsText, summaryText } from '../print/problems.ts';
import type { CommonOptions, JsonOption, Session } from '../session.ts';
import { contentTarget, problemsWithin } from '../target.ts';

interface CheckOptions extends CommonOptions, JsonOption {
  readonly format: 'text' | 'github';
}

export function checkCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'check', {
    en: 'Checks the texts and reports every problem.',
    ru: 'Проверяет тексты и перечисляет все замечания.',
    examples: ['check', 'check privacy/2026-12-01', 'check --format github', 'check --json'],
  })
    .argument(
      '[document[/edition]]',
      say({ en: 'only this document or edition', ru: 'только этот документ или редакция' }),
    )
    .addOption(
      new Option(
        '--format <text|github>',
        say({
          en: 'github: annotations for a pull request',
          ru: 'github: пометки для pull request',
        }),
      )
        .choices(['text', 'github'])
        .default('text'),
    )
    .option('--json', say({ en: 'print JSON', ru: 'вывести JSON' }))
    .action((asked: string | undefined, _options, command: Command) =>
      check(session, asked, command),
    );
}

async function check(session: Session, asked: string | undefined, command: Command): Promise<void> {
  const options = command.optsWithGlobals<CheckOptions>();
  const scene = settings(session.env, options);
  const { content, problems: all } = await checkedContent(scene);
  const target = asked && contentTarget(asked, scene.contentFolder, content);
  const problems = target ? problemsWithin(all, target) : all;
  const editions = content.texts
    .map(editionPath)
    .filter((path) => !target || `${path}/`.startsWith(`${target}/`));
  const shown = (path: string) => shownPath(scene, path);
  const summary = `${summaryText(problems, editions.length, session)}\n`;
  if (options.json) {
    const { today } = scene;
    session.out(jsonText({ today, editions, problems: problemsJson(problems, shown) }));
  } else if (options.format === 'github') {
    session.out(annotations(problems, shown, session.language) + summary);
  } else {
    const text = problemsText(problems, shown, session);
    session.out(text ? `${text}\n${summary}` : summary);
  }
  session.finish(hasErrors(problems) ? 1 : 0);
}
