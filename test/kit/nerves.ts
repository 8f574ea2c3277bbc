import { documented, somewhere } from './chart.ts';

/** The nerves, ganglia or joints that a chart names. */
export const named = (...names: string[]) =>
  documented(names.map((name) => ({ name, evidence: { ...somewhere, quote: name } })));

/** The same in words that cannot be tied to the procedure. */
export const loosely = (...names: string[]) => ({ ...named(...names), loose: true as const });
