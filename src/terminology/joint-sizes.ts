import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './joint-sizes.json' with { type: 'json' };

const JointSize = z.strictObject({
  /** Joints and bursae as the chart reader names them; others are of no size known here. */
  names: z.array(z.string()).min(1),
  /** The code of an injection without ultrasound. */
  code: z.string(),
  certainty: Certainty,
});

/** The sizes by which injections of joints and bursae are coded (domain/codes.md section 1). */
export type JointSize = z.infer<typeof JointSize> & { size: string };

const sizes: readonly JointSize[] = Object.entries(
  z.record(z.string(), JointSize).parse(table),
).map(([size, entry]) => ({ size, ...entry }));

/** The size of a joint or bursa, or undefined where that is not known for sure. */
export const sizeOfJoint = (name: string): JointSize | undefined =>
  sizes.find(({ names }) =>
    names.includes(
      name
        .trim()
        .toLowerCase()
        .replace(/ joint$/, ''),
    ),
  );

/** What lies at a joint and is named with it or for it: "left shoulder, subacromial". */
const AT_JOINT: ReadonlyMap<string, readonly string[]> = new Map([
  ['shoulder', ['glenohumeral', 'acromioclavicular', 'subacromial bursa']],
  ['hip', ['trochanteric bursa']],
  ['elbow', ['olecranon bursa']],
]);

/** The joints that may be named only to say where another of the names lies; a shoulder always is. */
export const namedForPart = (names: readonly string[]): string[] =>
  names.filter((name) => AT_JOINT.get(name)?.some((part) => names.includes(part)));
