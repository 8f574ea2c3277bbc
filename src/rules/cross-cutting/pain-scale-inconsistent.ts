import type { History } from '../../chart/chart.ts';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue, type Evidence, type Fact } from '../../chart/fact.ts';
import type { PainScore } from '../../chart/indication.ts';
import type { PainProcedure, Relief } from '../../chart/pain-procedure.ts';
import { compare } from '../../chart/pain-procedure.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { design } from '../guides.ts';
import { LCD_EPIDURAL, LCD_TRIGGER_POINT } from '../lcds.ts';
import { NEEDLE_FAMILIES, onlyFor } from '../only-for.ts';
import { scaleConflict, scoreWords } from '../pain-scales.ts';
import { formatPercent } from '../percent.ts';
import { said } from '../said.ts';
import { met, undocumented, unmet, type Verdict } from '../verdict.ts';

/** Stated and computed relief may differ by so many points (rulebook 1.7). */
const TOLERATED_POINTS = 5;

export const painScaleInconsistent = defineRule({
  id: 'pain-scale-inconsistent',
  family: 'cross-cutting',
  title: 'One pain scale before and after',
  stages: { 'order-sign': 'warning', 'procedure-note-sign': 'warning' },
  cites: [
    LCD_EPIDURAL,
    LCD_TRIGGER_POINT,
    design('Percent relief is computed from two scores on one scale'),
  ],
  needs: ['painScores'],
  uses: ['relief', 'history', 'region', 'dateOfService'],
  params: {},
  skips: onlyFor('an injection or ablation', ...NEEDLE_FAMILIES),
  evaluate(facts, _params, procedure) {
    const own = judgeScales(facts, 'this procedure', true);
    const earlier = reliedOn(facts, procedure).map((session) =>
      judgeScales(session, `${session.label} on ${documentedValue(session.dateOfService)}`, false),
    );
    const verdicts = [own, ...earlier].filter((verdict) => verdict !== undefined);
    return verdicts[0] ?? met('No scores of different scales stand side by side.', []);
  },
});

/**
 * What one session's scores and relief say of each other. An earlier session whose relief is
 * known needs no scores any more.
 */
function judgeScales(
  { painScores, relief }: { painScores: Fact<PainScore[]>; relief: Fact<Relief> },
  of: string,
  isOwn: boolean,
): Verdict | undefined {
  const differing = differingRelief(relief, of);
  if (differing) return differing;
  if (!isOwn && relief.state === 'documented') return undefined;
  const conflict = scaleConflict(documentedValue(painScores) ?? []);
  if (!conflict) return undefined;
  const { before, after, isUnclear } = conflict;
  const words = `The scores of ${of} are ${scoreWords(before)} before and ${scoreWords(after)} after it`;
  const evidence = [before.evidence, after.evidence];
  return isUnclear
    ? undocumented(
        'the scale of each pain score',
        `${words}. Relief can be computed on one scale only: name the scale of both.`,
        evidence,
      )
    : unmet(
        `${words}. Relief can be computed on one scale only: chart both on the same one.`,
        evidence,
      );
}

function differingRelief(relief: Fact<Relief>, of: string): Verdict | undefined {
  if (relief.state !== 'documented') return undefined;
  const all = said(relief);
  const stated = all.find(({ value }) => value.known === 'stated');
  const computed = all.find(({ value }) => value.known === 'computed');
  if (!stated || !computed) return undefined;
  const points = Math.abs(stated.value.percent - computed.value.percent);
  if (points <= TOLERATED_POINTS + 1e-9) return undefined;
  const from = computed.value.from ? ` (${computed.value.from})` : '';
  const evidence: Evidence[] = [stated.evidence, computed.evidence];
  return unmet(
    `The relief of ${of} is stated as ${formatPercent(stated.value.percent)}, but the scores give ${formatPercent(computed.value.percent)}${from}. Correct whichever is wrong, and score on one scale.`,
    evidence,
  );
}

/** How many earlier sessions of a family the relief of this one rests on. */
function basisOf(family: ProcedureFamily): { family: ProcedureFamily; sessions: number } {
  return family === 'facet-ablation'
    ? { family: 'facet-injection', sessions: 2 }
    : { family, sessions: 1 };
}

/** The sessions whose relief decides on a planned one: the last of its kind, or the last blocks. */
function reliedOn(
  facts: {
    history: Fact<History>;
    region: PainProcedure['region'];
    dateOfService: PainProcedure['dateOfService'];
  },
  { status, family }: Subject,
): PainProcedure[] {
  const date = documentedValue(facts.dateOfService);
  if (status !== 'planned' || !date) return [];
  const basis = basisOf(family);
  const earlier = (documentedValue(facts.history)?.sessions ?? [])
    .filter((session) => session.family === basis.family)
    .flatMap((session) => {
      const day = documentedValue(session.dateOfService);
      return day && compareDays(day, date) < 0 ? [{ session, day }] : [];
    })
    .sort((a, b) => compareDays(b.day, a.day));
  // The latest first: of thousands, the region of the few that decide is read.
  return Iterator.from(earlier)
    .map(({ session }) => session)
    .filter(({ region }) => compare(region, facts.region, Object.is) !== 'elsewhere')
    .take(basis.sessions)
    .toArray()
    .reverse();
}
