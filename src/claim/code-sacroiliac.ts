import { documentedValue } from '../chart/fact.ts';
import { sijFacilityG0260 } from '../rules/sacroiliac-joint/sij-facility-g0260.ts';
import { sijKxMissingDiagnostic } from '../rules/sacroiliac-joint/sij-kx-missing-diagnostic.ts';
import { sijNoImagingCode } from '../rules/sacroiliac-joint/sij-no-imaging-code.ts';
import { guidanceOfProcedure, isFluoroscopyOrCt } from './imaging.ts';
import { kxFor } from './kx.ts';
import {
  type Coded,
  type CodedProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { open, openOf } from './settle.ts';

/** The code of the nerves to the joint, which is charted under it where they were meant. */
const NERVES = '64451';

/** Injections of the sacroiliac joint, as a practitioner and as a facility reports them. */
export function codeSacroiliac({ documented, policy, bill }: CodedProcedure): Coded {
  if (documented.codes.some(({ code }) => code === NERVES)) {
    const message = 'Whether the joint or its nerves were injected is not computed here.';
    return notCoded(open('not-computed', 'joint or nerves', message));
  }
  const side = sideOfProcedure(documented);
  const guidance = guidanceOfProcedure(documented);
  if (side.is === 'open' || guidance.is === 'open') return notCoded(...openOf(side, guidance));
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
