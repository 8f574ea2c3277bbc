import type { PainProcedure } from '../chart/pain-procedure.ts';
import { approachCodeMismatch } from '../rules/epidural/approach-code-mismatch.ts';
import { esiCatheterCodeMisuse } from '../rules/epidural/esi-catheter-code-misuse.ts';
import { esiImagingCodeMismatch } from '../rules/epidural/esi-imaging-code-mismatch.ts';
import type { Approach, SpinalRegion } from '../terminology/site.ts';
import { regionOfLevel } from '../terminology/spinal-levels.ts';
import { guidanceOfProcedure, isFluoroscopyOrCt } from './imaging.ts';
import { type Coded, levelsOfProcedure, notCoded } from './service.ts';
import { type Known, open, openOf, type Settled, settle } from './settle.ts';

/** With and without imaging, as a single injection and as a catheter that stays. */
const CODES = {
  'cervical-thoracic': { single: ['62320', '62321'], catheter: ['62324', '62325'] },
  'lumbar-sacral': { single: ['62322', '62323'], catheter: ['62326', '62327'] },
} as const;

/** Interlaminar and caudal injections: one unit by region and imaging, and never by side. */
export function codeInterlaminar(documented: PainProcedure, approach: Known<Approach>): Coded {
  const region = approach.value === 'caudal' ? sacral(approach) : regionOf(documented);
  const guidance = guidanceOfProcedure(documented);
  const stays = catheterStays(documented);
  if (region.is === 'open' || guidance.is === 'open' || stays.is === 'open') {
    return notCoded(...openOf(region, guidance, stays));
  }
  const isImaged = isFluoroscopyOrCt(guidance.value);
  if (!isImaged && guidance.value !== 'none') {
    const message = `No code is known for an epidural injection under ${guidance.basis.says}.`;
    return notCoded(open('unclear', 'fluoroscopy or CT', message, guidance.basis.evidence));
  }
  const [without, imaged] = CODES[region.value][stays.value ? 'catheter' : 'single'];
  return {
    services: [
      {
        code: isImaged ? imaged : without,
        units: 1,
        region: region.value,
        facts: [...new Set([approach.basis, region.basis, guidance.basis, stays.basis])].filter(
          ({ evidence }) => evidence.length > 0,
        ),
        rules: [
          ...approachCodeMismatch.cites,
          ...esiImagingCodeMismatch.cites,
          ...(stays.value ? esiCatheterCodeMisuse.cites : []),
        ],
      },
    ],
    open: [],
  };
}

const sacral = ({ basis }: Known<Approach>): Known<SpinalRegion> => ({
  is: 'known',
  value: 'lumbar-sacral',
  basis,
});

/** The region of the interspaces entered; our sources leave T12-L1 open for this approach. */
function regionOf(documented: PainProcedure): Settled<SpinalRegion> {
  const levels = levelsOfProcedure(
    documented,
    (a, b) => new Set([...a, ...b].map(regionOfLevel)).size === 1,
  );
  if (levels.is === 'open') return levels;
  const [region, ...others] = new Set(levels.value.map(regionOfLevel));
  if (region && others.length === 0 && !levels.value.includes('T12-L1')) {
    return { is: 'known', value: region, basis: levels.basis };
  }
  const message = `${levels.basis.says} names no single region of an interlaminar injection.`;
  return open('unclear', 'region', message, levels.basis.evidence);
}

/** A catheter that nobody mentions was not left. */
function catheterStays({ catheterLeft }: PainProcedure): Settled<boolean> {
  const stays = settle('catheterLeft', catheterLeft, { noun: 'catheter' });
  return stays.is === 'open' && stays.why === 'undocumented'
    ? { is: 'known', value: false, basis: { fact: 'catheterLeft', says: 'none', evidence: [] } }
    : stays;
}
