import cliProgress from 'cli-progress';
import type { Progress, Stage } from '../batch/progress.ts';

const WORDS: Readonly<Record<Stage, string>> = {
  export: 'server exports  ',
  download: 'downloading     ',
  find: 'finding patients',
  sort: 'sorting charts  ',
  share: 'payers, places  ',
  judge: 'judging         ',
};

const COUNTED = '{words} {bar} {percentage}% | {value}/{total} | {eta_formatted} left';
/** A server tells how far it is in its own words, or not at all. */
const AWAITED = '{words} | {duration_formatted} so far {said}';

/** A header holds no more than this that anybody would read. */
const SAID_LENGTH = 100;

/** Shows on a terminal how far an audit is; silent where standard error is none. */
export function progressBar(): Progress {
  let bar: cliProgress.SingleBar | undefined;
  return {
    begin(stage, total, done) {
      bar = new cliProgress.SingleBar({
        format: stage === 'export' ? AWAITED : COUNTED,
        noTTYOutput: false,
        clearOnComplete: true,
        // Nothing of the terminal is changed that an interrupted audit could not change back.
        hideCursor: false,
        linewrap: true,
      });
      bar.start(total, done, { words: WORDS[stage], said: '' });
    },
    step: () => bar?.increment(),
    hear: (said) => bar?.update({ said: printable(said) }),
    end: () => bar?.stop(),
  };
}

/** Without what would steer the terminal. */
function printable(said: string): string {
  const shown = said.replaceAll(/[^ -~]/g, '').slice(0, SAID_LENGTH);
  return shown && `| ${shown}`;
}
