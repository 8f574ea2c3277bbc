import type { Passage } from '../sentences.ts';
import { distinct, type Found, matchesOf, shifted, spanOf } from '../span.ts';
import jointNames from '../vocabulary/joint-names.json' with { type: 'json' };
import nerveTargets from '../vocabulary/nerve-targets.json' with { type: 'json' };

interface Target {
  name: string;
  names: string[];
}

const compiled = (targets: readonly Target[]) => ({
  any: new RegExp(
    String.raw`(?<![\p{L}\d])(?:${targets.flatMap(({ names }) => names).join('|')})(?![\p{L}\d])`,
    'giu',
  ),
  each: targets.map(({ name, names }) => ({
    name,
    pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
  })),
});
const NERVES = compiled(nerveTargets);
const JOINTS = compiled(jointNames);

const namedBy = (passages: readonly Passage[], { any, each }: ReturnType<typeof compiled>) =>
  distinct(
    passages.flatMap(({ text, start }) =>
      matchesOf(any, text).flatMap((match) => {
        const named = each.filter(({ pattern }) => pattern.test(match[0]));
        return named.map(({ name }) => shifted({ value: name, ...spanOf(match) }, start));
      }),
    ),
  );

/** Nerves and ganglia by name. */
export const readNerves = (passages: readonly Passage[]): Found<string>[] =>
  namedBy(passages, NERVES);

/** Joints and bursae by name. */
export const readJoints = (passages: readonly Passage[]): Found<string>[] =>
  namedBy(passages, JOINTS);
