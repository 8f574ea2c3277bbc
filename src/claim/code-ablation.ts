import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Lesion } from '../chart/performance.ts';
import { addonWithoutPrimary } from '../rules/cross-cutting/addon-without-primary.ts';
import { rfaCountByJoint } from '../rules/radiofrequency-ablation/rfa-count-by-joint.ts';
import { rfaNonthermalNoncovered } from '../rules/radiofrequency-ablation/rfa-nonthermal-noncovered.ts';
import { rfaSiNoncovered } from '../rules/sacroiliac-joint/rfa-si-noncovered.ts';
import { notThermal } from '../rules/thermal-lesion.ts';
import { byRegion, jointsOfProcedure, sideOfJoints } from './facet-joints.ts';
import { fluoroscopyOrCt } from './imaging.ts';
import {
  type Coded,
  type CodedProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { open, openOf, type Settled, settle } from './settle.ts';

/** The first joint of a region, and each further one. */
const JOINTS = { upper: ['64633', '64634'], lower: ['64635', '64636'] } as const;

/** Thermal ablation of facet joint nerves: by joint, not by nerve, and by region and side. */
export function codeFacetAblation({ documented, policy }: CodedProcedure): Coded {
  const joints = jointsOfProcedure(documented);
  const side = sideOfJoints(documented, joints);
  const guidance = fluoroscopyOrCt(documented, 'Facet joint ablation');
  const lesion = thermalLesion(documented, policy.values['rfa.min_temp_c'] ?? undefined);
  if (
    joints.is === 'open' ||
    side.is === 'open' ||
    guidance.is === 'open' ||
    lesion.is === 'open'
  ) {
    return notCoded(...openOf(joints, side, guidance, lesion));
  }
  const regions = byRegion(joints.value);
  if (joints.value.includes('T12-L1')) {
    const message = `No source at hand tells whether an ablation at T12-L1 is ${JOINTS.upper[0]} or ${JOINTS.lower[0]} (${joints.basis.says}): what is published on T12-L1 is about injections.`;
    return notCoded(open('unclear', 'region', message, joints.basis.evidence));
  }
  const basis = {
    side: side.value,
    levels: joints.value,
    facts: [joints.basis, side.basis, guidance.basis, lesion.basis],
    rules: [...rfaCountByJoint.cites, ...addonWithoutPrimary.cites],
  };
  return {
    services: (['upper', 'lower'] as const).flatMap((region) =>
      ablated(JOINTS[region], regions[region].length, basis),
    ),
    open: [],
  };
}

const ablated = (
  [first, further]: readonly [string, string],
  joints: number,
  basis: Omit<Service, 'code' | 'units'>,
): Service[] => [
  ...(joints > 0 ? [{ ...basis, code: first, units: 1 }] : []),
  ...(joints > 1 ? [{ ...basis, code: further, units: joints - 1 }] : []),
];

/** Thermal ablation of the nerves of the sacroiliac joint: once on a side, where it is covered. */
export function codeSacroiliacAblation({ documented, policy }: CodedProcedure): Coded {
  const side = sideOfProcedure(documented);
  const guidance = fluoroscopyOrCt(documented, '64625');
  const lesion = thermalLesion(documented, undefined);
  if (side.is === 'open' || guidance.is === 'open' || lesion.is === 'open') {
    return notCoded(...openOf(side, guidance, lesion));
  }
  const facts = [side.basis, guidance.basis, lesion.basis];
  if (policy.values['sij.rfa_covered'] === false) {
    const message =
      'An ablation of the sacroiliac joint nerves is documented (64625), and this policy does not cover it.';
    const evidence = facts.flatMap((fact) => fact.evidence);
    return notCoded({
      ...open('not-covered', 'coverage of 64625', message, evidence),
      rules: [...rfaSiNoncovered.cites, ...policy.citesOf('sij.rfa_covered')],
    });
  }
  const rules = rfaCountByJoint.cites;
  return { services: [{ code: '64625', units: 1, side: side.value, facts, rules }], open: [] };
}

/** A lesion that is told to be thermal; other kinds stand under no code of these. */
export function thermalLesion(
  { lesion }: PainProcedure,
  least: number | undefined,
): Settled<Lesion> {
  const told = settle('lesion', lesion, { noun: 'kind of lesion', words: describe, same });
  if (told.is === 'open') return told;
  const { mode, temperatureC } = told.value;
  const { evidence } = told.basis;
  const other = notThermal(told.value, least);
  if (other !== undefined) {
    const message = `The code stands for thermal ablation, and the chart describes ${other}.`;
    return {
      ...open('unclear', 'thermal lesion', message, evidence),
      rules: rfaNonthermalNoncovered.cites,
    };
  }
  if (mode !== undefined || temperatureC !== undefined) return told;
  return open(
    'undocumented',
    'kind of lesion',
    'Not documented: kind and temperature of the lesion.',
  );
}

const describe = ({ mode, temperatureC }: Lesion): string =>
  [mode, temperatureC !== undefined && `${temperatureC} °C`].filter(Boolean).join(' ');

const same = (a: Lesion, b: Lesion): boolean => describe(a) === describe(b);
