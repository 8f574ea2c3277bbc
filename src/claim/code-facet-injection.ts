import type { Citation } from '../rules/cite.ts';
import { addonWithoutPrimary } from '../rules/cross-cutting/addon-without-primary.ts';
import { facetCountByJoint } from '../rules/facet/facet-count-by-joint.ts';
import { facetKxMissingDiagnostic } from '../rules/facet/facet-kx-missing-diagnostic.ts';
import { imagingModalityMismatch } from '../rules/imaging-guidance/imaging-modality-mismatch.ts';
import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { byRegion, jointsOfProcedure, sideOfJoints } from './facet-joints.ts';
import { guidanceOfProcedure, isFluoroscopyOrCt } from './imaging.ts';
import { kxFor } from './kx.ts';
import { type Coded, type CodedProcedure, notCoded, type Service } from './service.ts';
import { type OpenFact, open, openOf } from './settle.ts';
import type { BasisFact } from './supported-line.ts';

/** First, second, and third with every further joint; under fluoroscopy or CT, and under ultrasound. */
const CODES = {
  imaged: { upper: ['64490', '64491', '64492'], lower: ['64493', '64494', '64495'] },
  ultrasound: { upper: ['0213T', '0214T', '0215T'], lower: ['0216T', '0217T', '0218T'] },
} as const;

/** T12-L1 with L1-L2: the second code of the low back stands beside the first of the chest. */
const THORACOLUMBAR: Citation = {
  title: 'NGS article on facet injections at T12-L1 with L1-L2, as told by an AAPC newsletter',
  quote: '64490-50 + 64494-50',
  grade: 'third-party',
};

/** Facet joint and medial branch injections: by joint, region, imaging and side. */
export function codeFacetInjection({ documented, policy }: CodedProcedure): Coded {
  const joints = jointsOfProcedure(documented);
  const side = sideOfJoints(documented, joints);
  const guidance = guidanceOfProcedure(documented);
  if (joints.is === 'open' || side.is === 'open' || guidance.is === 'open') {
    return notCoded(...openOf(joints, side, guidance));
  }
  const { value } = guidance;
  const isUltrasound = value === 'ultrasound';
  if (!isFluoroscopyOrCt(value) && !isUltrasound) {
    const message = `Facet codes stand for fluoroscopy or CT, and the chart says ${guidance.basis.says}.`;
    return notCoded(open('unclear', 'fluoroscopy or CT', message, guidance.basis.evidence));
  }
  const codes = codesFor(joints.value, CODES[isUltrasound ? 'ultrasound' : 'imaged']);
  if (!codes) return notCoded(unstated(joints.basis));
  const { kx, facts } = kxFor(documented.intent, policy.values['facet.kx']);
  const basis = {
    ...(kx && { kx }),
    facts: [joints.basis, side.basis, guidance.basis, ...facts],
    rules: [
      ...facetCountByJoint.cites,
      ...addonWithoutPrimary.cites,
      ...(kx ? [...facetKxMissingDiagnostic.cites, ...policy.citesOf('facet.kx')] : []),
      ...(isUltrasound ? imagingModalityMismatch.cites : []),
      ...(isThoracolumbar(joints.value) ? [THORACOLUMBAR] : []),
    ],
  };
  return covered(
    codes.map((code) => serviceOf(code, side.value, joints.value, basis)),
    policy,
  );
}

const serviceOf = (
  code: string,
  side: Laterality,
  levels: readonly SpinalLevel[],
  basis: Pick<Service, 'kx' | 'facts' | 'rules'>,
): Service => ({ code, units: 1, side, levels, ...basis });

/** The codes of all joints; undefined where our sources name none. */
function codesFor(
  joints: readonly SpinalLevel[],
  { upper, lower }: Readonly<Record<'upper' | 'lower', readonly string[]>>,
): string[] | undefined {
  const count = byRegion(joints);
  if (isThoracolumbar(joints)) return [upper[0] ?? '', lower[1] ?? ''];
  if (joints.includes('T12-L1') && count.lower.length > 0) return undefined;
  return [...upper.slice(0, count.upper.length), ...lower.slice(0, count.lower.length)];
}

const isThoracolumbar = (joints: readonly SpinalLevel[]): boolean =>
  joints.length === 2 && joints.includes('T12-L1') && joints.includes('L1-L2');

const unstated = ({ says, evidence }: BasisFact): OpenFact =>
  open(
    'unclear',
    'codes at the thoracolumbar junction',
    `No source at hand tells the codes of ${says} together.`,
    evidence,
  );

const THIRD: ReadonlySet<string> = new Set(['64492', '64495']);

/** A third level that the policy does not cover is told of, and not suggested. */
function covered(services: Service[], { values, citesOf }: CodedProcedure['policy']): Coded {
  if (values['facet.third_level_covered'] !== false) return { services, open: [] };
  const third = services.filter(({ code }) => THIRD.has(code));
  return {
    services: services.filter((service) => !third.includes(service)),
    open: third.map(({ code, facts }) => ({
      ...open(
        'not-covered',
        `coverage of ${code}`,
        `A third joint is documented (${code}), and this policy does not cover it.`,
        facts.flatMap(({ evidence }) => evidence),
      ),
      codes: [code],
      rules: citesOf('facet.third_level_covered'),
    })),
  };
}
