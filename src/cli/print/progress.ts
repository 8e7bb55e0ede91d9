/**
 * Progress of a build. On a terminal: one line, rewritten in place. Elsewhere: a line at the end of
 * each stage and, in a long one, every ten seconds, so that a log shows that the build is alive.
 */
import type { OnProgress, Stage } from '../../delivery/progress.ts';
import type { Session, Wording } from '../session.ts';

const STAGES: Readonly<Record<Stage, Wording>> = {
  pages: { en: 'pages', ru: 'страницы' },
  pdf: { en: 'PDF files', ru: 'файлы PDF' },
  compression: { en: 'files compressed', ru: 'сжатие файлов' },
};

/** How long a log may be silent. */
const SILENCE_MS = 10_000;

export interface ProgressPrinter {
  readonly show: OnProgress;
  /** Leaves the cursor at the start of a line. */
  end(): void;
}

/** @param now a monotonic clock, in milliseconds */
export function progressPrinter(
  { err, say, isTerminal }: Pick<Session, 'err' | 'say' | 'isTerminal'>,
  now: () => number,
): ProgressPrinter {
  let spoken = now();
  /** The text of each running stage; stages may overlap. */
  const running = new Map<Stage, string>();
  const percents = new Map<Stage, number>();
  return {
    show(stage, done, of) {
      const text = `${say(STAGES[stage])} ${done}/${of}`;
      if (!isTerminal) {
        if (done !== of && now() - spoken < SILENCE_MS) return;
        spoken = now();
        err(`${text}\n`);
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
