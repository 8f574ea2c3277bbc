import cliProgress from 'cli-progress';
import type { Progress } from '../batch/run-phases.ts';

const WORDS = {
  find: 'finding patients',
  sort: 'sorting charts  ',
  share: 'payers, places  ',
  judge: 'judging         ',
} as const;

/** Shows on a terminal how far an audit is; silent where standard error is none. */
export function progressBar(): Progress {
  const bar = new cliProgress.SingleBar({
    format: '{phase} {bar} {percentage}% | {value}/{total} | {eta_formatted} left',
    noTTYOutput: false,
    clearOnComplete: true,
    // Nothing of the terminal is changed that an interrupted audit could not change back.
    hideCursor: false,
    linewrap: true,
  });
  return {
    begin: (phase, total, done) => bar.start(total, done, { phase: WORDS[phase] }),
    step: () => bar.increment(),
    end: () => bar.stop(),
  };
}
