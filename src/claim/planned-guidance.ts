import type { ServiceLine } from '../chart/service-line.ts';
import { guidanceLines } from '../rules/guidance-lines.ts';
import { imagingGuidanceUnbundled } from '../rules/imaging-guidance/imaging-guidance-unbundled.ts';
import { tpiImagingGuidanceNoncovered } from '../rules/trigger-point/tpi-imaging-guidance-noncovered.ts';
import { guidanceCode } from '../terminology/guidance-codes.ts';
import type { CodingPolicy } from './coding-parameters.ts';
import { type OpenFact, open } from './settle.ts';

/**
 * Why planned lines for guidance are not supported beside the procedures of the day: a part of
 * another line, or not covered.
 */
export function plannedGuidance(
  planned: readonly ServiceLine[],
  procedures: readonly ServiceLine[],
  { values }: CodingPolicy,
): OpenFact[] {
  const allowed = values['imaging.unbundle_allowed_codes'] ?? [];
  const guidance = planned.filter(({ code }) => guidanceCode(code));
  return guidanceLines([...guidance, ...procedures], allowed).flatMap(
    ({ line, beside, is }): OpenFact[] => {
      const codes = [line.code];
      if (is === 'bundled') {
        const message = `Guidance is a part of ${beside.code}, or ${beside.code} stands for none.`;
        const rules = imagingGuidanceUnbundled.cites;
        return [
          { ...open('included', `a service whose guidance is apart`, message), codes, rules },
        ];
      }
      if (is === 'allowed') {
        const message = `This payer takes guidance apart from ${beside.code}; not computed here.`;
        return [{ ...open('not-computed', 'payer exception', message), codes }];
      }
      if (beside.known?.family !== 'trigger-point') return [];
      const message = 'Payers do not cover image guidance of trigger point injections.';
      const rules = tpiImagingGuidanceNoncovered.cites;
      return [{ ...open('not-covered', 'coverage of guidance', message), codes, rules }];
    },
  );
}
