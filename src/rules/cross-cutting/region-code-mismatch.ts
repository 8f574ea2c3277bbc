import type { ProcedureCode } from '../../terminology/procedure-codes.ts';
import { siblingCode } from '../../terminology/sibling-code.ts';
import { jointsOf, regionOfLevel, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guide } from '../guides.ts';
import { codeList, codesFor, lineFacts, linesFor } from '../lines.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import { said, sourceOf } from '../said.ts';
import { met, skipped, unmet } from '../verdict.ts';

const FAMILIES: ReadonlySet<string> = new Set(['facet-injection', 'facet-ablation']);
const REGIONS = { 'cervical-thoracic': 'the neck or chest', 'lumbar-sacral': 'the low back' };

export const regionCodeMismatch = defineRule({
  id: 'region-code-mismatch',
  family: 'cross-cutting',
  title: 'Code of the region that was treated',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    {
      title: 'Billing article A58993 of LCD L39240 (excerpt)',
      quote: 'TFESI at T12-L1 ... 64479',
      grade: 'primary',
    },
    guide('S2', 'Code selection depends on spinal level'),
  ],
  needs: ['levels'],
  uses: lineFacts,
  params: {},
  skips: onlyWhereCodes('its codes name no region', ({ region }) => region !== undefined),
  evaluate(facts, _params, procedure) {
    const { levels } = facts;
    const share = linesFor(facts, procedure);
    const codes = codesFor(share, procedure).filter(({ region }) => region);
    if (codes.length === 0) return skipped('no code that stands for a region');
    if (levels.state === 'undocumented') return skipped('no level is documented');
    if (levels.loose) return skipped('the levels cannot be tied to this procedure');
    for (const { value, evidence } of said(levels)) {
      const sites = FAMILIES.has(procedure.family) ? (jointsOf(value) ?? value) : value;
      const wrong = codes.filter((code) => !sites.some((site) => isOfCode(site, code)));
      if (wrong.length > 0) {
        const settled = levels.contradictions.length === 0;
        const remedy = settled
          ? codeChange(wrong, (code) => inRegion(code, sites), share)
          : undefined;
        return unmet(mismatch(wrong, value, sourceOf(evidence)), [evidence], remedy);
      }
      if (isSplitWrongly(sites, codes)) return unmet(SPLIT, [evidence]);
    }
    return met(`${codeList(codes)} fits ${levels.value.join(', ')}.`, levels.evidence);
  },
});

/** T12-L1 is thoracic for a transforaminal injection; for others our sources leave it open. */
const isOfCode = (site: SpinalLevel, { region, approach }: ProcedureCode): boolean =>
  regionOfLevel(site) === region || (site === 'T12-L1' && approach !== 'transforaminal');

/** The same code of the region that all sites lie in; T12-L1 is left to the reader. */
function inRegion(code: ProcedureCode, sites: readonly SpinalLevel[]): string | undefined {
  const [region, ...more] = new Set(sites.map(regionOfLevel));
  return region && more.length === 0 && !sites.includes('T12-L1')
    ? siblingCode(code, { region })
    : undefined;
}

/** Facets of T12-L1 and L1-L2 in one session are 64490 with 64494 (rulebook 1.6). */
function isSplitWrongly(sites: readonly SpinalLevel[], codes: readonly ProcedureCode[]): boolean {
  const facet = codes.length > 1 && codes.every(({ family }) => family === 'facet-injection');
  const both = sites.includes('T12-L1') && sites.includes('L1-L2');
  return facet && both && new Set(codes.map(({ region }) => region)).size < 2;
}

const SPLIT =
  'The chart names the facet joints T12-L1 and L1-L2. In one session they are reported as 64490 for T12-L1 and 64494 for L1-L2. Correct the codes, or the levels if they are wrong.';

function mismatch(wrong: readonly ProcedureCode[], levels: readonly string[], source: string) {
  const region = wrong.flatMap((code) => code.region ?? [])[0];
  const stands = wrong.length > 1 ? 'stand' : 'stands';
  const hint =
    levels.includes('T12-L1') && wrong.some(({ approach }) => approach === 'transforaminal')
      ? ' A transforaminal injection at T12-L1 is 64479.'
      : '';
  return `${codeList(wrong)} ${stands} for ${region ? REGIONS[region] : 'another region'}, but the chart names ${enumerate(levels)} (${source}).${hint} Correct the code or the level, whichever is wrong.`;
}
