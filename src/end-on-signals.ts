/** What is done at a signal; the process ends when it has nothing left to do. */
export type OnSignal = (signal: NodeJS.Signals) => void;

/**
 * Ends the process by a signal: at once while it starts, which it leaves without harm at any moment,
 * and later as the function given back is told. The first process of a container hears of no signal
 * otherwise.
 */
export function endOnSignals(): (onSignal: OnSignal) => void {
  let end: OnSignal = () => process.exit();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end(signal));
  return (onSignal) => {
    end = onSignal;
  };
}
