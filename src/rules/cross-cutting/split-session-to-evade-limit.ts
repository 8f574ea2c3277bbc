import type { Facts } from '../../chart/chart.ts';
import { documentedValue, type Evidence, evidenceOf, type Fact } from '../../chart/fact.ts';
import { compare, type PainProcedure } from '../../chart/pain-procedure.ts';
import type { SpinalLevel } from '../../terminology/spinal-levels.ts';
import { brief } from '../brief.ts';
import { chartedReason } from '../charted-reason.ts';
import { defineRule } from '../define-rule.ts';
import { design } from '../guides.ts';
import { namedRange } from '../level-count.ts';
import { levelLimitOf, Most } from '../level-limit.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, unchecked, undocumented, type Verdict } from '../verdict.ts';

/** Days within which two sessions look like one that was split (rulebook). */
const NEAR_DAYS = 14;

export const splitSessionToEvadeLimit = defineRule({
  id: 'split-session-to-evade-limit',
  family: 'cross-cutting',
  title: 'Levels of one session not spread over several days',
  stages: { 'appointment-book': 'warning' },
  scope: 'session',
  cites: [design('Levels spread over several days to stay under the limit of one invite review')],
  needs: ['dateOfService', 'levels', 'region', 'alongside', 'history'],
  uses: ['approach', 'painSourceInQuestion', 'procedureReason'],
  params: {
    'tfesi.max_levels': Most,
    'il.max_levels': Most,
    'facet.max_levels': Most,
    'rfa.max_levels': Most,
  },
  skips: onlyFor('limited in levels', 'epidural', 'facet-injection', 'facet-ablation'),
  evaluate(facts, params, procedure) {
    const date = documentedValue(facts.dateOfService);
    const limit = levelLimitOf(procedure, facts.approach);
    const most = limit ? params[limit.parameter] : null;
    if (!date || !limit || most === null) return skipped('no limit or no day is known');
    const near = onOtherDays(facts, date).filter(
      (other) => levelLimitOf(other, other.approach)?.parameter === limit.parameter,
    );
    if (near.length === 0) return skipped(`no session of the region within ${NEAR_DAYS} days`);
    const all = [facts, ...near];
    const count = (levels: readonly SpinalLevel[]) => namedRange(levels, limit.unit)?.sure ?? 0;
    const levels = [...new Set(all.flatMap((one) => firmLevels(one)))].sort();
    const fits = all.every((one) => count(firmLevels(one)) <= most);
    if (!fits || count(levels) <= most) return met('The levels are not spread over days.', []);
    const days = all.flatMap(({ dateOfService }) => documentedValue(dateOfService) ?? []);
    return judgeReason(
      chartedReason(...all.flatMap((one) => [one.procedureReason, one.painSourceInQuestion])),
      `${limit.noun} of one region (${levels.join(', ')}) are spread over ${days.map(String).sort().join(', ')}; a session takes ${most}.`,
      all.flatMap(({ dateOfService }) => evidenceOf(dateOfService)),
    );
  },
});

type Session = Pick<
  PainProcedure,
  'dateOfService' | 'region' | 'levels' | 'painSourceInQuestion' | 'procedureReason'
>;

/** Sessions of the same region on days nearby, of this request or already done. */
function onOtherDays(
  facts: Session & Pick<Facts, 'alongside' | 'history'>,
  date: Temporal.PlainDate,
): PainProcedure[] {
  const known = [
    ...(documentedValue(facts.alongside) ?? []),
    ...(documentedValue(facts.history)?.sessions ?? []),
  ];
  return known
    .filter(({ region }) => compare(region, facts.region, Object.is) === 'same')
    .filter(({ dateOfService }) => {
      const days = documentedValue(dateOfService)?.until(date).days ?? 0;
      return days !== 0 && Math.abs(days) <= NEAR_DAYS;
    });
}

/** Levels that are certainly those of the session. */
const firmLevels = ({ levels }: Session): SpinalLevel[] =>
  levels.state === 'documented' && !levels.loose ? levels.value : [];

function judgeReason(reason: Fact<string>, spread: string, evidence: Evidence[]): Verdict {
  if (reason.state === 'unreadable') return unchecked(reason.reason);
  if (reason.state === 'documented') {
    return met(`A reason is charted: "${brief(reason.value)}".`, reason.evidence);
  }
  return undocumented(
    'clinical reason for several days',
    `${spread.charAt(0).toUpperCase()}${spread.slice(1)} Levels spread over several days invite review: write the clinical reason, or treat fewer levels.`,
    evidence,
  );
}
