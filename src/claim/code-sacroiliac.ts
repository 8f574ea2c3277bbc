import { documentedValue } from '../chart/fact.ts';
import type { NamedTarget } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { imagingGuidanceNotDocumented } from '../rules/imaging-guidance/imaging-guidance-not-documented.ts';
import { sijFacilityG0260 } from '../rules/sacroiliac-joint/sij-facility-g0260.ts';
import { sijJointAndNerveSameSide } from '../rules/sacroiliac-joint/sij-joint-and-nerve-same-side.ts';
import { sijKxMissingDiagnostic } from '../rules/sacroiliac-joint/sij-kx-missing-diagnostic.ts';
import { sijNoImagingCode } from '../rules/sacroiliac-joint/sij-no-imaging-code.ts';
import { nerveTarget } from '../terminology/nerve-targets.ts';
import type { Guidance, Laterality } from '../terminology/site.ts';
import { fluoroscopyOrCt, guidanceOfProcedure, isFluoroscopyOrCt } from './imaging.ts';
import { kxFor } from './kx.ts';
import {
  type Coded,
  type CodedProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { type Known, open, openOf, type Settled, settle } from './settle.ts';
import type { BasisFact } from './supported-line.ts';

/** The code of the nerves to the joint. */
const NERVES = '64451';

/** Injections of the sacroiliac joint or its nerves, as practitioner and facility report them. */
export function codeSacroiliac(coded: CodedProcedure): Coded {
  const { documented } = coded;
  const target = targetOf(documented);
  const side = sideOfProcedure(documented);
  const guidance = guidanceOfProcedure(documented);
  if (target.is === 'open' || side.is === 'open' || guidance.is === 'open') {
    return notCoded(...openOf(target, side, guidance));
  }
  return target.value === 'nerves'
    ? codeSacralNerves(documented, [target.basis, side.basis], side.value)
    : codeJoint(coded, side, guidance);
}

/** The joint, unless its nerves are named; charted under their code, one of both must be. */
function targetOf(documented: PainProcedure): Settled<'joint' | 'nerves'> {
  const { approach, codes } = documented;
  const nerves = settle('nerves', documented.nerves, {
    noun: 'nerves of the joint',
    words: namesOf,
  });
  const named = nerves.is === 'known' && nerves.value.some(isSacral) ? nerves : undefined;
  const intra = settle('approach', approach, { noun: 'approach' });
  const isInside = intra.is === 'known' && intra.value === 'intra-articular';
  const isCharted = codes.some(({ code }) => code === NERVES);
  if (named && isInside) {
    const message = `The chart names the joint (${intra.basis.says}) and its nerves (${named.basis.says}); one of them is reported on a side.`;
    const evidence = [...intra.basis.evidence, ...named.basis.evidence];
    return {
      ...open('unclear', 'joint or nerves', message, evidence),
      rules: sijJointAndNerveSameSide.cites,
    };
  }
  if (named) return { ...named, value: 'nerves' };
  if (nerves.is === 'open' && nerves.why !== 'undocumented') return nerves;
  if (isInside) return { ...intra, value: 'joint' };
  return isCharted
    ? open(
        'undocumented',
        'joint or nerves',
        'Not documented: the nerves of the joint that were injected.',
      )
    : { is: 'known', value: 'joint', basis: { fact: 'nerves', says: 'none', evidence: [] } };
}

const isSacral = ({ name }: NamedTarget): boolean =>
  nerveTarget(name)?.codes.includes(NERVES) ?? false;

const namesOf = (nerves: readonly NamedTarget[]): string =>
  nerves.map(({ name }) => name).join(', ');

/** The nerves of the joint: once on a side, imaging included, whoever bills. */
function codeSacralNerves(documented: PainProcedure, facts: BasisFact[], side: Laterality): Coded {
  const guidance = fluoroscopyOrCt(documented, NERVES);
  if (guidance.is === 'open') return notCoded(guidance);
  const rules = [...imagingGuidanceNotDocumented.cites, ...sijJointAndNerveSameSide.cites];
  const service = { code: NERVES, units: 1, side, facts: [...facts, guidance.basis], rules };
  return { services: [service], open: [] };
}

function codeJoint(
  { documented, policy, bill }: CodedProcedure,
  side: Known<Laterality>,
  guidance: Known<Guidance>,
): Coded {
  const facts = [side.basis, guidance.basis];
  if (!isFluoroscopyOrCt(guidance.value)) {
    const code = policy.values['sij.no_imaging_code'];
    const rules = [...sijNoImagingCode.cites, ...policy.citesOf('sij.no_imaging_code')];
    if (code) return { services: [{ code, units: 1, facts, rules }], open: [] };
    const message = `27096 stands for fluoroscopy or CT, the chart says ${guidance.basis.says}, and this policy names no other code.`;
    return notCoded(open('unclear', 'code without imaging', message, guidance.basis.evidence));
  }
  const isFacility = bill === 'institutional';
  const { kx, facts: intent } = kxFor(documented.intent, policy.values['sij.kx']);
  const service: Service = {
    code: isFacility ? 'G0260' : '27096',
    units: 1,
    side: side.value,
    levels: documentedValue(documented.levels) ?? [],
    ...(kx && { kx }),
    facts: [...facts, ...intent],
    rules: [
      ...(isFacility ? sijFacilityG0260.cites : sijNoImagingCode.cites),
      ...(kx ? [...sijKxMissingDiagnostic.cites, ...policy.citesOf('sij.kx')] : []),
    ],
  };
  return { services: [service], open: [] };
}
