/** Progress of a build: one line, written anew on a terminal; elsewhere one line for each stage. */
import type { OnProgress, Stage } from '../../delivery/progress.ts';
import type { Session, Wording } from '../session.ts';

const STAGES: Readonly<Record<Stage, Wording>> = {
  pages: { en: 'pages', ru: 'страницы' },
  pdf: { en: 'PDF files', ru: 'файлы PDF' },
  compression: { en: 'files compressed', ru: 'сжатие файлов' },
};

export interface ProgressPrinter {
  readonly show: OnProgress;
  /** Leaves the cursor at the start of a line. */
  end(): void;
}

export function progressPrinter({
  err,
  say,
  isTerminal,
}: Pick<Session, 'err' | 'say' | 'isTerminal'>): ProgressPrinter {
  /** What each stage that is under way says; stages may overlap. */
  const running = new Map<Stage, string>();
  const percents = new Map<Stage, number>();
  return {
    show(stage, done, of) {
      const text = `${say(STAGES[stage])} ${done}/${of}`;
      if (!isTerminal) {
        if (done === of) err(`${text}\n`);
        return;
      }
      const percent = of === 0 ? 100 : Math.floor((done / of) * 100);
      if (percents.get(stage) === percent && done !== of) return;
      percents.set(stage, percent);
      running.set(stage, text);
      if (done === of) running.delete(stage);
      const finished = done === of ? `${text}\n` : '';
      err(`\r\u001B[2K${finished}${[...running.values()].join(' · ')}`);
    },
    end() {
      if (isTerminal) err('\r\u001B[2K');
    },
  };
}
