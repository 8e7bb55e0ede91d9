import { join } from 'node:path';
import type { Command } from 'commander';
import { type Approval, editionPath } from '../../edition/library.ts';
import { APPROVALS_FILE } from '../../edition/seal.ts';
import { settings } from '../../store/settings.ts';
import { shownPath } from '../checked-content.ts';
import { policyCommand } from '../command.ts';
import { type CommonOptions, type Session, UsageError } from '../session.ts';
import { refuseUnreadable } from '../target.ts';
import { draftTarget } from './import.ts';

interface ApproveOptions extends CommonOptions {
  readonly name: string;
}

export function approveCommand(session: Session): Command {
  const { say } = session;
  return policyCommand(session, 'approve', {
    en: 'Records that a person approves the text of a draft as it is now; a later change voids it.',
    ru: 'Записывает, что человек одобряет нынешний текст черновика; более поздняя правка это отменяет.',
    examples: ['approve privacy/2026-12-01 --name "Айгүл Серікова"'],
    notes: {
      en: 'The approval is in approvals.yaml, beside edition.yaml. It covers the text in both languages, not the\ndates and the summary. Nothing proves who ran the command: keep the signed review sheet.',
      ru: 'Одобрение хранится в approvals.yaml рядом с edition.yaml. Оно относится к тексту на обоих языках, но\nне к датам и не к summary. Кто выполнил команду, ничем не подтверждено: храните подписанный лист.',
    },
  })
    .argument('<document/edition>', say({ en: 'the draft', ru: 'черновик' }))
    .requiredOption(
      '--name <name>',
      say({ en: 'who approves it, first name and surname', ru: 'кто одобряет: имя и фамилия' }),
    )
    .action((asked: string, _options, command: Command) =>
      approve(session, asked, command.optsWithGlobals<ApproveOptions>()),
    );
}

async function approve(session: Session, asked: string, options: ApproveOptions): Promise<void> {
  const name = nameGiven(options.name);
  const scene = settings(session.env, options);
  const [{ loadContent }, approvals, { writeFileWhole }] = await Promise.all([
    import('../../store/load.ts'),
    import('../../edition/approvals.ts'),
    import('../../store/write.ts'),
  ]);
  const content = await loadContent(scene.contentFolder);
  const draft = draftTarget(asked, scene.contentFolder, content);
  refuseUnreadable(draft, content.problems);
  const path = `${editionPath(draft)}/${APPROVALS_FILE}`;
  const shown = shownPath(scene, path);
  const required = content.library.documents.find(({ id }) => id === draft.document)?.approvals;
  const known = approvals.validApprovals(draft).find((one) => approvals.isSameName(one.name, name));
  if (known) {
    throw new UsageError({
      en: `${name} approved this very text already, on ${known.date}: nothing was written`,
      ru: `${name} уже одобрил(а) именно этот текст (${known.date}): ничего не записано`,
    });
  }
  const given = { name, date: scene.today, text: approvals.approvableText(draft) };
  // A void approval of the same person is replaced; those of others stay, for `check` to name.
  const kept = (draft.approvals ?? []).filter((one) => !approvals.isSameName(one.name, name));
  const yaml = approvals.approvalsYaml([...kept, given]);
  await writeFileWhole(join(scene.contentFolder, path), new TextEncoder().encode(yaml));
  const count = approvals.validApprovals({ ...draft, approvals: [...kept, placed(given, path)] });
  const of = required === undefined ? '' : `/${required}`;
  session.out(
    session.say({
      en: `${name} approved ${editionPath(draft)}: ${shown}\n  kk ${given.text.kk}\n  ru ${given.text.ru}\nValid approvals: ${count.length}${of}. Any later change of the text voids them.\n`,
      ru: `${name}: текст ${editionPath(draft)} одобрен, запись в ${shown}\n  kk ${given.text.kk}\n  ru ${given.text.ru}\nДействительных одобрений: ${count.length}${of}. Любая правка текста их отменит.\n`,
    }),
  );
}

function placed(given: Omit<Approval, 'place'>, file: string): Approval {
  return { ...given, place: { file, line: 1, column: 1 } };
}

function nameGiven(given: string): string {
  const name = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (/\p{L}/u.test(name) && !/[\p{Cc}\p{Cf}]/u.test(name)) return name;
  throw new UsageError({
    en: '--name has no name; write it in quotation marks: --name "Айгүл Серікова"',
    ru: 'в --name нет имени; напишите его в кавычках: --name "Айгүл Серікова"',
  });
}
