import { documentedValue } from '../chart/fact.ts';
import type { TreatedMuscle } from '../chart/performance.ts';
import { countMuscles, MANY_MUSCLES } from '../rules/muscle-count.ts';
import { tpiMuscleCountMismatch } from '../rules/trigger-point/tpi-muscle-count-mismatch.ts';
import { tpiUnitsGt1 } from '../rules/trigger-point/tpi-units-gt-1.ts';
import { type Coded, type CodedProcedure, notCoded } from './service.ts';
import { open, settle } from './settle.ts';

/** One or two muscles, and three or more. */
const INJECTED = ['20552', '20553'] as const;
const NEEDLED = ['20560', '20561'] as const;

/** Trigger point injections: by the number of muscles, one unit, no side. */
export const codeTriggerPoints = (coded: CodedProcedure): Coded => byMuscles(coded, INJECTED);

/** Needling without an injection, in the same way. */
export const codeDryNeedling = (coded: CodedProcedure): Coded => byMuscles(coded, NEEDLED);

function byMuscles({ documented }: CodedProcedure, [few, many]: readonly [string, string]): Coded {
  const muscles = settle('muscles', documented.muscles, {
    noun: 'muscles injected',
    words: (value) => value.map(({ name }) => name).join(', '),
    same: isSameCount,
  });
  if (muscles.is === 'open') return notCoded(muscles);
  const { names, most } = countMuscles(muscles.value, documentedValue(documented.laterality));
  if (names.length < MANY_MUSCLES && most >= MANY_MUSCLES) {
    const message = `${names.length} muscles are named and both sides: say which muscle was treated on which side.`;
    return notCoded(open('unclear', 'side of each muscle', message, muscles.basis.evidence));
  }
  const code = names.length >= MANY_MUSCLES ? many : few;
  const rules = [...tpiMuscleCountMismatch.cites, ...tpiUnitsGt1.cites];
  return { services: [{ code, units: 1, facts: [muscles.basis], rules }], open: [] };
}

/** Lists that name different muscles make one code all the same where they are as many. */
const isSameCount = (a: readonly TreatedMuscle[], b: readonly TreatedMuscle[]): boolean =>
  a.length >= MANY_MUSCLES === b.length >= MANY_MUSCLES;
