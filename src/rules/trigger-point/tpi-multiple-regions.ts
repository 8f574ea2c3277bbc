import { z } from 'zod';
import type { TreatedMuscle } from '../../chart/performance.ts';
import { muscleGroups } from '../../terminology/muscle-groups.ts';
import { defineRule } from '../define-rule.ts';
import { design } from '../guides.ts';
import { LCD_TRIGGER_POINT } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const tpiMultipleRegions = defineRule({
  id: 'tpi-multiple-regions',
  family: 'trigger-point',
  title: 'Trigger points of one anatomic region a session',
  stages: { 'order-sign': 'warning' },
  cites: [
    LCD_TRIGGER_POINT,
    design('Our own table of muscles, in which those between two regions belong to both'),
  ],
  needs: ['muscles'],
  params: { 'tpi.one_region': z.boolean() },
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate({ muscles }, params) {
    if (!params['tpi.one_region']) return skipped('this policy takes several regions');
    if (muscles.state === 'undocumented') return skipped('no muscle is named');
    const apart = farApart(muscles.value);
    if (!apart) return met('The muscles may all lie in one region.', muscles.evidence);
    const verdict = unmet(
      `${apart.map(withGroup).join(' and ')} lie in different anatomic regions; this policy covers one region a session. Order one region, or correct the muscles.`,
      apart.map(({ evidence }) => evidence),
    );
    return unlessLoose(muscles, 'the muscles of this procedure', verdict);
  },
});

/** Two muscles that share no group. One that the table does not know may lie anywhere. */
function farApart(muscles: readonly TreatedMuscle[]): TreatedMuscle[] | undefined {
  const known = muscles.filter(({ name }) => muscleGroups(name).length > 0);
  return known
    .flatMap((a, place) => known.slice(place + 1).map((b) => [a, b]))
    .find(([a, b]) => {
      const groups = muscleGroups(a?.name ?? '');
      return !muscleGroups(b?.name ?? '').some((group) => groups.includes(group));
    });
}

const withGroup = ({ name }: TreatedMuscle): string => `${name} (${muscleGroups(name)[0]})`;
