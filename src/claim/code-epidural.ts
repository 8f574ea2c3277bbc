import { evidenceOf } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { addonWithoutPrimary } from '../rules/cross-cutting/addon-without-primary.ts';
import { regionCodeMismatch } from '../rules/cross-cutting/region-code-mismatch.ts';
import { dsnrbKxMissing } from '../rules/epidural/dsnrb-kx-missing.ts';
import { namedRange } from '../rules/level-count.ts';
import { notSelective, ROOT_BLOCKS } from '../rules/selective-root-block.ts';
import type { Laterality, SpinalRegion } from '../terminology/site.ts';
import { regionOfLevel, rootsOf, type SpinalLevel } from '../terminology/spinal-levels.ts';
import { codeInterlaminar } from './code-interlaminar.ts';
import { fluoroscopyOrCt } from './imaging.ts';
import { INTERLAMINAR_OR_SUBARACHNOID, isIntraspinalTrial } from './intraspinal-trial.ts';
import { type Kx, kxFor } from './kx.ts';
import {
  type Coded,
  type CodedProcedure,
  levelsOfProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { open, openOf, settle } from './settle.ts';
import { sideOfTargets } from './side-of-targets.ts';
import type { BasisFact } from './supported-line.ts';

/** Epidural injections: by approach, region and imaging, through foramina also by root and side. */
export function codeEpidural(coded: CodedProcedure): Coded {
  const { documented } = coded;
  const approach = settle('approach', documented.approach, { noun: 'approach' });
  if (approach.is === 'open') return codeTrial(documented) ?? notCoded(approach);
  if (approach.value === 'transforaminal') return transforaminal(coded, approach.basis);
  if (approach.value === 'interlaminar' || approach.value === 'caudal') {
    return codeInterlaminar(documented, approach);
  }
  const message = `${approach.value} is no approach of an epidural injection.`;
  return notCoded(open('unclear', 'approach', message, approach.basis.evidence));
}

/** The trial of drugs for a pump, which names no approach of an epidural. */
function codeTrial(documented: PainProcedure): Coded | undefined {
  const { stage, approach } = documented;
  if (approach.state !== 'undocumented' || !isIntraspinalTrial(documented)) return undefined;
  const basis = { fact: 'stage' as const, says: 'intraspinal trial', evidence: evidenceOf(stage) };
  const coded = codeInterlaminar(documented, { is: 'known', value: 'interlaminar', basis });
  const withRule = (service: Service): Service => ({
    ...service,
    rules: [INTERLAMINAR_OR_SUBARACHNOID, ...service.rules],
  });
  return { ...coded, services: coded.services.map(withRule) };
}

/** The first root of a region, and each further one. */
const ROOTS = {
  'cervical-thoracic': ['64479', '64480'],
  'lumbar-sacral': ['64483', '64484'],
} as const;

function transforaminal({ documented, policy }: CodedProcedure, approach: BasisFact): Coded {
  const levels = levelsOfProcedure(documented, sameRoots);
  const targets = levels.is === 'known' ? rootsOf(levels.value).length : 1;
  const side = sideOfTargets(documented, sideOfProcedure(documented), targets);
  const guidance = fluoroscopyOrCt(documented, 'A transforaminal injection');
  if (levels.is === 'open' || side.is === 'open' || guidance.is === 'open') {
    return notCoded(...openOf(levels, side, guidance));
  }
  const range = namedRange(levels.value, 'root');
  if (!range || range.sure !== range.possible) {
    const message = `${levels.basis.says} leaves open how many roots were treated.`;
    return notCoded(open('unclear', 'number of roots', message, levels.basis.evidence));
  }
  const kx = notSelective(documented)
    ? { facts: [] }
    : kxFor(documented.intent, policy.values['dsnrb.kx']);
  const facts = [approach, levels.basis, side.basis, guidance.basis];
  return {
    services: [...Map.groupBy(levels.value, regionOfLevel)].flatMap(([region, own]) =>
      rootsIn(region, own, side.value, facts, kx),
    ),
    open: [],
  };
}

function rootsIn(
  region: SpinalRegion,
  levels: readonly SpinalLevel[],
  side: Laterality,
  facts: BasisFact[],
  { kx, facts: intent }: Kx,
): Service[] {
  const count = namedRange(levels, 'root')?.sure ?? 1;
  const [first, further] = ROOTS[region];
  const rules = [...addonWithoutPrimary.cites, ...regionCodeMismatch.cites];
  const service = { side, region, levels, facts, rules };
  return [
    {
      ...service,
      code: first,
      units: 1,
      ...(kx &&
        ROOT_BLOCKS.has(first) && {
          kx,
          facts: [...facts, ...intent],
          rules: [...rules, ...dsnrbKxMissing.cites],
        }),
    },
    ...(count > 1 ? [{ ...service, code: further, units: count - 1 }] : []),
  ];
}

/** An interspace and the root that leaves through it are one target. */
function sameRoots(a: readonly SpinalLevel[], b: readonly SpinalLevel[]): boolean {
  const [ours, theirs] = [new Set(rootsOf(a)), new Set(rootsOf(b))];
  return ours.symmetricDifference(theirs).size === 0;
}
