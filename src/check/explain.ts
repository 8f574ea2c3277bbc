import type { Chart } from '../chart/chart.ts';
import { documentedValue, type Fact } from '../chart/fact.ts';
import { asPlain } from '../chart/lazily.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import type { Rule, Stage } from '../rules/define-rule.ts';

import type { Finding, SkippedRule } from './finding.ts';
import type { Checked } from './suppress.ts';

export interface Explained {
  chart: Chart;
  checked: Checked;
  resolved: ResolvedPolicy;
  unread: readonly { source: string; reason: string }[];
  rules: readonly Rule[];
  stage: Stage;
  /** Until when users silenced a finding. */
  snoozedUntil: (finding: Finding) => Date | undefined;
}

/** Why every rule did or did not speak, what was read and what was not (contract). */
export function explain(explained: Explained) {
  const { chart, checked, resolved, unread, rules, stage } = explained;
  const { policy } = resolved.bound;
  const nothing = chart.procedures.length === 0 ? rules.map((rule) => unasked(rule, stage)) : [];
  return {
    rules: [
      ...checked.findings.map((finding) => withSnooze(finding, explained)),
      ...checked.skipped,
      ...nothing,
    ],
    policy: { id: policy.id, title: policy.title, how: resolved.how, found: resolved.found },
    facts: {
      procedures: chart.procedures.map(procedureFacts),
      history: historyFacts(chart),
    },
    unread: [
      ...unread,
      ...chart.passedOver.map(({ reference, because }) => ({ source: reference, reason: because })),
    ],
  };
}

/** A finding as the contract publishes it: without what only cards need. */
export function publishedFinding(finding: Finding): Record<string, unknown> {
  const {
    title,
    label,
    ruleSeverity,
    unverified,
    safety,
    scope,
    family,
    basis,
    subject,
    references,
    remedy,
    ...published
  } = finding;
  return published;
}

function withSnooze(finding: Finding, { snoozedUntil }: Explained): Record<string, unknown> {
  const until = snoozedUntil(finding);
  return { ...publishedFinding(finding), ...(until && { snoozedUntil: until.toISOString() }) };
}

function unasked({ id, stages }: Rule, stage: Stage): SkippedRule {
  const because = stages[stage]
    ? 'nothing in the request is a pain procedure that this service knows'
    : `speaks at ${Object.keys(stages).join(', ')}`;
  return { rule: id, verdict: 'skipped', because };
}

function procedureFacts(procedure: PainProcedure) {
  const { reference, references, label, status, family, codes, ...facts } = asPlain(procedure);
  return {
    reference,
    references,
    label,
    status,
    family,
    codes: codes.map(({ code }) => code),
    ...facts,
  };
}

function historyFacts({ history }: Chart) {
  const known = documentedValue(history);
  if (!known) return history;
  return {
    sessions: known.sessions.map(({ references, family, region, dateOfService, relief }) => ({
      references,
      family,
      date: plain(dateOfService),
      region: plain(region),
      relief: plain(relief),
    })),
    earliest: known.earliest,
    outsideClaims: known.outsideClaims,
  };
}

const plain = (fact: Fact<unknown>): unknown =>
  fact.state === 'documented' ? fact.value : fact.state;
