import { documented, somewhere } from '../../kit/chart.ts';

/** Treated muscles, as a fact. */
export const into = (...names: string[]) => ({
  muscles: documented(names.map((name) => ({ name, evidence: somewhere }))),
});
