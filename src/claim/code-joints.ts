import type { PainProcedure } from '../chart/pain-procedure.ts';
import { UNDER_ULTRASOUND } from '../rules/joint-lines.ts';
import { jointUnitsPerJoint } from '../rules/large-joint/joint-units-per-joint.ts';
import { jointUsCodeMismatch } from '../rules/large-joint/joint-us-code-mismatch.ts';
import { namedForPart, sizeOfJoint } from '../terminology/joint-sizes.ts';
import { guidanceOfProcedure } from './imaging.ts';
import {
  type Coded,
  type CodedProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { open, openOf, type Settled, settle } from './settle.ts';
import { sideOfTargets } from './side-of-targets.ts';
import type { BasisFact } from './supported-line.ts';

/** Injections of joints and bursae: one unit for each, by size and by ultrasound with an image. */
export function codeJoints({ documented }: CodedProcedure): Coded {
  const joints = settle('joints', documented.joints, { noun: 'joint', words: namesOf, same });
  const named = joints.is === 'known' ? joints.value.map(({ name }) => name) : [];
  const side = sideOfTargets(documented, sideOfProcedure(documented), named.length);
  const ultrasound = underUltrasound(documented);
  if (joints.is === 'open' || side.is === 'open' || ultrasound.is === 'open') {
    return notCoded(...openOf(joints, side, ultrasound));
  }
  const wholes = namedForPart(named);
  const unclear = wholes.find((name) => name !== 'shoulder');
  if (unclear) {
    const message = `Whether the ${unclear} was injected besides, or is named for where it was, is not told: ${joints.basis.says}.`;
    return notCoded(open('unclear', 'joint', message, joints.basis.evidence));
  }
  const codes = named
    .filter((name) => !wholes.includes(name))
    .map((name) => sizeOfJoint(name)?.code);
  if (codes.includes(undefined)) {
    const message = `No code is known here for ${joints.basis.says}.`;
    return notCoded(open('unclear', 'size of the joint', message, joints.basis.evidence));
  }
  const facts = [joints.basis, side.basis, ultrasound.basis].filter(isTold);
  const rules = [...jointUsCodeMismatch.cites, ...jointUnitsPerJoint.cites];
  const services = codes.flatMap((code = ''): Service[] => {
    const imaged = ultrasound.value ? UNDER_ULTRASOUND.get(code) : undefined;
    return [{ code: imaged ?? code, units: 1, side: side.value, facts, rules }];
  });
  return { services, open: [] };
}

/** Ultrasound counts with a stored image alone; what nobody mentions was not used. */
function underUltrasound(documented: PainProcedure): Settled<boolean> {
  const guidance = guidanceOfProcedure(documented);
  const no: BasisFact = { fact: 'guidance', says: 'no ultrasound', evidence: [] };
  if (guidance.is === 'open') {
    return guidance.why === 'undocumented' ? { is: 'known', value: false, basis: no } : guidance;
  }
  if (guidance.value !== 'ultrasound') return { is: 'known', value: false, basis: no };
  const images = settle('archivedImages', documented.archivedImages, {
    noun: 'stored image',
    words: () => 'image stored',
    same: () => true,
  });
  if (images.is === 'known') {
    const evidence = [...guidance.basis.evidence, ...images.basis.evidence];
    const basis: BasisFact = { fact: 'guidance', says: 'ultrasound, image stored', evidence };
    return { is: 'known', value: true, basis };
  }
  if (images.why !== 'undocumented') return images;
  const basis = { ...guidance.basis, says: 'ultrasound without a stored image' };
  return { is: 'known', value: false, basis };
}

const isTold = ({ evidence }: BasisFact): boolean => evidence.length > 0;

const namesOf = (joints: readonly { name: string }[]): string =>
  joints.map(({ name }) => name).join(', ');

const same = (a: readonly { name: string }[], b: readonly { name: string }[]): boolean =>
  namesOf(a.toSorted(byName)) === namesOf(b.toSorted(byName));

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
