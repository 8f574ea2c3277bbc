import { z } from 'zod';
import {
  documentedValue,
  type Evidence,
  evidenceOf,
  type Fact,
  isUnreadable,
} from '../../chart/fact.ts';
import { compare } from '../../chart/pain-procedure.ts';
import type { SpinalRegion } from '../../terminology/site.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { isEpidural, techniquesOf } from '../epidural-sessions.ts';
import { guide } from '../guides.ts';
import { linesFor, onClaim } from '../lines.ts';
import { onSameDay } from '../same-day.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

export const sameSessionIlesiTfesi = defineRule({
  id: 'same-session-ilesi-tfesi',
  family: 'epidural',
  title: 'One epidural approach a session',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  scope: 'session',
  cites: [guide('S1', 'Cannot bill both approaches on same day')],
  needs: ['dateOfService', 'alongside', 'history'],
  uses: ['region', 'approach', 'lines'],
  params: { 'esi.mixed_approach': z.boolean() },
  skips: isEpidural,
  evaluate(facts, params, procedure) {
    const { codes } = procedure;
    if (params['esi.mixed_approach']) return skipped('this policy takes both approaches');
    const near = (onSameDay(facts) ?? [])
      .filter(({ family }) => family === 'epidural')
      .map((other) => ({ other, at: compare(other.region, facts.region, Object.is) }))
      .filter(({ at }) => at !== 'elsewhere');
    const own = techniquesOf(codes, facts.approach);
    const mixing = near.filter(
      ({ other }) => own.union(techniquesOf(other.codes, other.approach)).size > 1,
    );
    const evidence = [facts, ...mixing.map(({ other }) => other)].flatMap(({ dateOfService }) =>
      evidenceOf(dateOfService),
    );
    const mixed = `On ${documentedValue(facts.dateOfService)} there are interlaminar or caudal and transforaminal epidural injections`;
    if (own.size > 1 || isBilledMixed(facts, procedure) || mixing.some(({ at }) => at === 'same')) {
      return unmet(
        `${mixed} of one region. The policy takes one approach a session: keep one, or correct the one that is wrong.`,
        evidence,
      );
    }
    if (mixing.length > 0) {
      const regions = [facts.region, ...mixing.map(({ other }) => other.region)];
      return judgeRegions(regions, mixed, evidence);
    }
    if (near.length === 0) return skipped('no other epidural injection of the region on this day');
    return met('All epidural injections of the day have one approach.', evidence);
  },
});

/** Whether they are of one region is not known. */
function judgeRegions(
  regions: readonly Fact<SpinalRegion>[],
  mixed: string,
  evidence: Evidence[],
): Verdict {
  const unread = regions.find(isUnreadable);
  if (unread) return unchecked(unread.reason);
  return undocumented(
    'region of every epidural injection of the day',
    `${mixed}, and not all name their region. The policy takes one approach in a region a session: name the levels.`,
    evidence,
  );
}

/** A claim may hold both approaches in one region although the chart tells of one. */
function isBilledMixed(facts: Parameters<typeof linesFor>[0], procedure: Subject): boolean {
  const here = documentedValue(facts.region);
  const approaches = onClaim(linesFor(facts, procedure).day).flatMap(({ known }) =>
    known?.family === 'epidural' && known.region === here ? (known.approach ?? []) : [],
  );
  return new Set(approaches).size > 1;
}
