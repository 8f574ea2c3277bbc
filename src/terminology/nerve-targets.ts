import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './nerve-targets.json' with { type: 'json' };

const NerveTarget = z.strictObject({
  /** How charts call it, without side and without the words "nerve" and "block". */
  names: z.array(z.string()).min(1),
  /** The codes that stand for it; empty where the name is too wide or no code was found. */
  codes: z.array(z.string()),
  /** Codes under which it may stand as well, where usage differs. */
  also: z.array(z.string()).optional(),
  certainty: Certainty,
});

/** A nerve, plexus, ganglion or plane that blocks are aimed at (domain/codes.md section 1). */
export type NerveTarget = Omit<z.infer<typeof NerveTarget>, 'also'> & {
  name: string;
  also: readonly string[];
};

const targets: readonly NerveTarget[] = Object.entries(
  z.record(z.string(), NerveTarget).parse(table),
).map(([name, { also = [], ...entry }]) => ({ name, ...entry, also }));

/** Every name with its target, the longest first: "femoral cutaneous" is not the femoral nerve. */
const byName: readonly [string, NerveTarget][] = targets
  .flatMap((target) => target.names.map((name): [string, NerveTarget] => [name, target]))
  .toSorted(([a], [b]) => b.length - a.length);

/** The target that some words name, such as "left greater occipital nerve". */
export function nerveTarget(words: string): NerveTarget | undefined {
  const plain = ` ${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `;
  return byName.find(([name]) => plain.includes(` ${name} `))?.[1];
}

/** The targets that a code stands for; empty for any other code. */
export const targetsOfCode = (code: string): NerveTarget[] =>
  targets.filter(({ codes }) => codes.includes(code));

/** Whether a code may be reported for a target. */
export const isCodeOf = ({ codes, also }: NerveTarget, code: string): boolean =>
  codes.includes(code) || also.includes(code);

/** Every target, for tests and the catalogue. */
export const allNerveTargets = (): NerveTarget[] => [...targets];
