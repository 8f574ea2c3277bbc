/** The steps of one answer, in their order. */
export type Step = 'authenticate' | 'parse' | 'gather' | 'chart' | 'judge' | 'cards';

/** Measures how long each step takes. */
export interface Stopwatch {
  /** Begins a step and ends the one before. */
  step: (name: Step) => void;
  /** Ends the last step. Gives all of them in seconds. */
  stop: () => { total: number; steps: [step: Step, seconds: number][] };
}

export function startStopwatch(): Stopwatch {
  const began = performance.now();
  const marks: [Step, number][] = [];
  return {
    step: (name) => void marks.push([name, performance.now()]),
    stop() {
      const ended = performance.now();
      const steps = marks.map(([name, start], index): [Step, number] => [
        name,
        ((marks[index + 1]?.[1] ?? ended) - start) / 1000,
      ]);
      return { total: (ended - began) / 1000, steps };
    },
  };
}
