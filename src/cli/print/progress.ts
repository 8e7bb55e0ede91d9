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
  let lastPercent = -1;
  let lastStage: Stage | undefined;
  return {
    show(stage, done, of) {
      const text = `${say(STAGES[stage])} ${done}/${of}`;
      if (!isTerminal) {
        if (done === of) err(`${text}\n`);
        return;
      }
      const percent = of === 0 ? 0 : Math.floor((done / of) * 100);
      if (stage === lastStage && percent === lastPercent && done !== of) return;
      lastStage = stage;
      lastPercent = percent;
      err(`\r\u001B[2K${text}${done === of ? '\n' : ''}`);
    },
    end() {
      if (isTerminal) err('\r\u001B[2K');
    },
  };
}
