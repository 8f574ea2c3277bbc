import {
  documentedValue,
  type Evidence,
  evidenceOf,
  type Fact,
  isUnreadable,
} from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Laterality } from '../../terminology/site.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { sharesJoint } from '../facet-site.ts';
import { guide } from '../guides.ts';
import { evidenceOfLines, linesFor, onClaim, sideOf } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { onSameDay } from '../same-day.ts';
import { sidesOverlap } from '../session-count.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

export const rfaSameDayDiagnostic = defineRule({
  id: 'rfa-same-day-diagnostic',
  family: 'radiofrequency-ablation',
  title: 'Block and ablation of a joint on different days',
  stages: { 'order-sign': 'critical', 'appointment-book': 'critical', claim: 'critical' },
  scope: 'session',
  cites: [
    guide(
      'S1',
      'You CANNOT perform a diagnostic medial branch block and neurolysis at the same level on the same date',
    ),
  ],
  needs: ['dateOfService', 'alongside', 'history'],
  uses: ['region', 'levels', 'laterality', 'lines'],
  params: {},
  skips: onlyFor('a facet injection or ablation', 'facet-ablation', 'facet-injection'),
  evaluate(facts, _params, procedure) {
    const { family } = procedure;
    const other = family === 'facet-ablation' ? 'facet-injection' : 'facet-ablation';
    const near = (onSameDay(facts) ?? [])
      .filter((one) => one.family === other)
      .map((one) => ({ one, at: sharesJoint(one, facts) }));
    if (near.length === 0) {
      const billed = billedBeside(facts, procedure, other);
      return billed.length > 0
        ? undocumentedSite(facts, evidenceOfLines(billed))
        : skipped('no facet injection and ablation on one day');
    }
    const doubtful = near.filter(({ at }) => at !== 'elsewhere').map(({ one }) => one);
    if (doubtful.length === 0) return met('Block and ablation are at different joints.', []);
    const evidence = [facts, ...doubtful].flatMap(({ dateOfService }) => evidenceOf(dateOfService));
    const date = documentedValue(facts.dateOfService);
    if (near.some(({ at }) => at === 'same')) {
      return unmet(
        `On ${date} there are a facet block and a facet ablation of one joint. They need different days: the response to the block decides on the ablation.`,
        evidence,
      );
    }
    const unread = [facts, ...doubtful]
      .flatMap(({ region, levels, laterality }) => [region, levels, laterality])
      .find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    return undocumentedSite(facts, evidence);
  },
});

const undocumentedSite = (
  { dateOfService }: { dateOfService: Fact<Temporal.PlainDate> },
  evidence: readonly Evidence[],
): Verdict =>
  undocumented(
    'level and side of block and ablation',
    `On ${documentedValue(dateOfService)} there are a facet block and a facet ablation, and their levels and sides do not tell whether they are at one joint. At one joint they need different days: name level and side of both.`,
    [...evidence],
  );

/** Lines of the claim for the other kind in the region, unless they name the other side. */
function billedBeside(
  facts: Parameters<typeof linesFor>[0] & { laterality: Fact<Laterality> },
  procedure: Subject,
  other: ProcedureFamily,
): ServiceLine[] {
  const [here, side] = [documentedValue(facts.region), documentedValue(facts.laterality)];
  return onClaim(linesFor(facts, procedure).day).filter((line) => {
    const billed = sideOf(line);
    const isElsewhere = side && billed && !sidesOverlap(side, billed);
    return line.known?.family === other && line.known.region === here && !isElsewhere;
  });
}
