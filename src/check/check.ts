import type { Chart, Facts, PolicyChoice } from '../chart/chart.ts';
import { documented, type Fact, undocumented, unreadable } from '../chart/fact.ts';
import { over } from '../chart/lazily.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import type { Rule, Severity, Stage, Subject } from '../rules/define-rule.ts';
import type { Verdict } from '../rules/verdict.ts';
import { type Applicable, applicable, type Judging } from './applicable.ts';
import type { Finding, SkippedRule } from './finding.ts';
import { type Checked, once, suppress } from './suppress.ts';
import { milder, toFinding } from './to-finding.ts';

export interface CheckInput {
  chart: Chart;
  /** The policy of each procedure; the chart's procedures are looked up by identity. */
  policyOf: (procedure: PainProcedure) => ResolvedPolicy;
  rules: readonly Rule[];
  edits: NcciEdits;
  /** Undefined for a hook at which no rule speaks. */
  stage: Stage | undefined;
}

/** Judges every procedure by every rule that speaks at this stage. Pure: same input, same answer. */
export function check(input: CheckInput): Checked {
  const told: Told = { missing: new Set(), notCovered: new Set() };
  const asked = input.chart.procedures.map((procedure, place) =>
    ask(input, procedure, place, told),
  );
  for (const { rules } of asked) for (const name of rules.missing) told.missing.add(name);
  const turns = asked
    .flatMap((one) => one.rules.judging.map((judging) => ({ judging, one })))
    .sort((a, b) => a.judging.order - b.judging.order);
  const judged = turns.map(({ judging, one }) => judge(judging, one, told));
  const silent = asked.flatMap(({ rules, procedure: { reference } }) =>
    rules.silent.map((rule) => skippedRule(rule.rule, reference, rule.because)),
  );
  const { findings, skipped } = suppress(once(judged), input.rules);
  return { findings, skipped: [...silent, ...skipped] };
}

/** One procedure with all that rules may be told of it. */
interface Asked {
  procedure: PainProcedure;
  /** Its place in the chart. */
  place: number;
  subject: Subject;
  facts: Facts;
  resolved: ResolvedPolicy;
  rules: Applicable;
}

function ask(input: CheckInput, procedure: PainProcedure, place: number, told: Told): Asked {
  const { reference, references, label, status, family, technique, codes } = procedure;
  const resolved = input.policyOf(procedure);
  const { rules, stage } = input;
  const kind = { status, family, technique, codes };
  return {
    procedure,
    place,
    subject: { reference, references, label, ...kind },
    facts: factsOf(input, procedure, () => policyChoice(resolved, told)),
    resolved,
    rules: applicable({ rules, policy: resolved.bound, stage }, kind),
  };
}

/** What rules about the whole session are told. */
interface Told {
  /** Parameters that a rule needed and the policy does not have. */
  missing: Set<string>;
  /** Titles of critical requirements of the policy that are not met, of the rules judged so far. */
  notCovered: Set<string>;
}

function judge(
  { rule, severity, names, judge }: Judging,
  { procedure, place, subject, facts, resolved }: Asked,
  told: Told,
): Finding | SkippedRule {
  const verdict = judge(subject, facts);
  if (verdict.is === 'skipped') return skippedRule(rule.id, subject.reference, verdict.because);
  if (isNotCovered(rule, milder(severity, verdict), verdict)) told.notCovered.add(rule.title);
  return toFinding(rule, procedure, resolved, { verdict, severity, subject: place, names });
}

const skippedRule = (rule: string, procedure: string, because: string): SkippedRule => ({
  rule,
  verdict: 'skipped',
  procedure,
  because,
});

/** Whether a payer's own requirement, not a slip of coding, stands against the service. */
const isNotCovered = (rule: Rule, severity: Severity, { is }: Verdict): boolean =>
  is === 'unmet' &&
  severity === 'critical' &&
  rule.family !== 'prior-authorization' &&
  (rule.decidesCoverage ?? Object.keys(rule.params.shape).length > 0);

const factsOf = (
  { chart, edits }: CheckInput,
  procedure: PainProcedure,
  choice: () => Fact<PolicyChoice>,
): Facts =>
  over(procedure, {
    history: chart.history,
    get policyChoice() {
      return choice();
    },
    alongside: documented(
      chart.procedures.filter((other) => other !== procedure),
      [],
    ),
    lines: chart.lines,
    authorizations: chart.authorizations,
    state: chart.state === undefined ? undocumented : documented(chart.state, []),
    today: documented(chart.today, []),
    edits: documented(edits, []),
  });

function policyChoice(resolved: ResolvedPolicy, told: Told): Fact<PolicyChoice> {
  if (resolved.found === 'unread') return unreadable(resolved.how);
  const known = resolved.found === 'known';
  const { how, payers } = resolved;
  const [missingParameters, notCovered] = [[...told.missing].sort(), [...told.notCovered]];
  return documented({ how, known, payers, missingParameters, notCovered }, []);
}
