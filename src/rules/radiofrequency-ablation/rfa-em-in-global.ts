import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { defineRule } from '../define-rule.ts';
import { codeList, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** Days after an ablation in which a visit belongs to it (Medicare global period 010). */
const GLOBAL_DAYS = 10;

export const rfaEmInGlobal = defineRule({
  id: 'rfa-em-in-global',
  family: 'radiofrequency-ablation',
  title: 'Visits in the ten days after an ablation are for something else',
  stages: { claim: 'info' },
  cites: [
    {
      title: 'Arizona payer memo of 2026-09-15, on global periods of 2026',
      grade: 'secondary',
    },
  ],
  needs: ['lines', 'dateOfService'],
  uses: ['region', 'alongside', 'history'],
  params: {},
  skips: onlyFor('a visit', 'visit'),
  evaluate(facts, _params, procedure) {
    const visits = onClaim(linesFor(facts, procedure).own);
    const day = documentedValue(facts.dateOfService);
    if (visits.length === 0 || !day) return skipped(NO_CLAIM_LINE);
    const found = ablations(facts).find(({ on }) => isInGlobal(day, on));
    if (!found) {
      if (facts.history.state === 'unreadable') return unchecked(facts.history.reason);
      return skipped('no ablation is charted in the ten days before');
    }
    const evidence = [...evidenceOfLines(visits), ...found.evidence];
    const bare = visits.filter(
      ({ modifiers }) => !modifiers.includes('24') && !modifiers.includes('25'),
    );
    if (bare.length === 0) return met('The visit is marked as unrelated.', evidence);
    return unmet(
      `${codeList(bare)} on ${day} falls within the ${GLOBAL_DAYS} days that belong to the ablation of ${found.on}. Follow-up of the ablation is not a visit of its own; report it only if the note shows an unrelated reason.`,
      evidence,
    );
  },
});

/** Ablations with a global period of ten days, of the chart and of the request. */
function ablations({ history, alongside }: Pick<Facts, 'history' | 'alongside'>) {
  const done = (documentedValue(alongside) ?? []).filter(({ status }) => status === 'performed');
  return [...(documentedValue(history)?.sessions ?? []), ...done]
    .filter(isAblation)
    .flatMap(({ dateOfService }) =>
      dateOfService.state === 'documented'
        ? [{ on: dateOfService.value, evidence: dateOfService.evidence }]
        : [],
    );
}

const isAblation = ({ family }: PainProcedure): boolean =>
  family === 'facet-ablation' || family === 'sacroiliac-ablation';

/** After the day itself, on which modifier 25 decides (`em-modifier-25-missing`). */
function isInGlobal(day: Temporal.PlainDate, ablation: Temporal.PlainDate): boolean {
  const { days } = ablation.until(day, { largestUnit: 'days' });
  return days > 0 && days <= GLOBAL_DAYS;
}
