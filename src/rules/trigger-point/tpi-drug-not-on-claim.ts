import type { InjectedDrug } from '../../chart/performance.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guide } from '../guides.ts';
import {
  aroundLines,
  codeList,
  evidenceOfLines,
  linesFor,
  NO_CLAIM_LINE,
  onClaim,
} from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, undocumented } from '../verdict.ts';

export const tpiDrugNotOnClaim = defineRule({
  id: 'tpi-drug-not-on-claim',
  family: 'trigger-point',
  title: 'Drug of the trigger point injection on the same claim',
  stages: { claim: 'warning' },
  cites: [
    guide('S3', 'When an injectable agent is used, it must appear on the same claim'),
    { title: 'Billing article A59553 (third-party summary)', grade: 'third-party' },
  ],
  needs: ['lines', 'injectate'],
  uses: aroundLines,
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, _params, procedure) {
    const { day, own } = linesFor(facts, procedure);
    const claim = onClaim(own);
    if (claim.length === 0) return skipped(NO_CLAIM_LINE);
    if (facts.injectate.state === 'undocumented') return skipped('no drug is documented');
    if (facts.injectate.loose) return skipped('the drugs cannot be tied to this procedure');
    const drugs = facts.injectate.value.filter(isDrug);
    if (drugs.length === 0) return skipped('no drug was injected');
    const lines = day.filter(isDrugLine);
    if (lines.length > 0) return met(`The claim has ${codeList(lines)}.`, evidenceOfLines(lines));
    // A facility may report drugs under a revenue code alone, which lines here do not carry.
    if (claim.some(({ bill }) => bill === 'institutional')) {
      return skipped('a facility may report the drug under a revenue code');
    }
    return undocumented(
      'drug line on the claim',
      `The note documents ${enumerate(drugs.map(({ name }) => name))}, but the claim has no line for a drug. This claim must carry the drug that was injected, with its name and dose where its code names none.`,
      [...evidenceOfLines(claim), ...drugs.map(({ evidence }) => evidence)],
    );
  },
});

/** Neither contrast nor what only thins the drug. */
function isDrug({ name }: InjectedDrug): boolean {
  const known = drugNamed(name);
  if (!known) return !/\b(?:saline|water)\b/i.test(name);
  return known.kind !== 'contrast' && known.group !== 'diluent' && known.group !== 'buffer';
}

/** Drug codes this service knows, and any other code of the J section. */
const isDrugLine = ({ code }: ServiceLine): boolean =>
  drugCode(code) !== undefined || /^J\d{4}$/.test(code);
