import { z } from 'zod';
import table from './muscle-groups.json' with { type: 'json' };

const MuscleGroup = z.strictObject({
  /** Our own plain name. No policy we read says where one anatomic region ends. */
  group: z.string().min(1),
  /** A muscle between two regions stands in both, so that neighbours are never apart. */
  muscles: z.array(z.string()).min(1),
});
export type MuscleGroup = z.infer<typeof MuscleGroup>;

const groups = z.array(MuscleGroup).parse(table);

/** Longest first, so that "lumbar paraspinal" is not taken for any paraspinal muscle. */
const names = [...new Set(groups.flatMap(({ muscles }) => muscles))]
  .sort((a, b) => b.length - a.length)
  .map((name) => ({ name, pattern: new RegExp(`\\b${name}s?\\b`, 'i') }));

/**
 * The anatomic groups a muscle lies in, whatever its side and part: "left upper trapezius". Empty
 * for a muscle that is not in the table.
 */
export function muscleGroups(muscle: string): string[] {
  const known = names.find(({ pattern }) => pattern.test(muscle))?.name;
  return groups.flatMap(({ group, muscles }) => (known && muscles.includes(known) ? group : []));
}

/** Every group with its muscles, for tests and the catalogue. */
export const allMuscleGroups = (): readonly MuscleGroup[] => groups;
