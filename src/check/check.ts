import type { Chart, Facts, PolicyChoice } from '../chart/chart.ts';
import { documented, type Fact, undocumented, unreadable } from '../chart/fact.ts';
import { over } from '../chart/lazily.ts';
import { oncePer } from '../chart/once-per.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import type { Rule, Severity, Stage, Subject } from '../rules/define-rule.ts';
import type { Verdict } from '../rules/verdict.ts';
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
  const asked = input.chart.procedures.map((procedure, subject) =>
    ask(input, procedure, subject, told),
  );
  const judged = inOrder(input.rules).flatMap((rule) =>
    asked.map((one) => judge(input, rule, one, told)),
  );
  return suppress(once(judged), input.rules);
}

/** Rules about the session come last: they tell what the others lacked and found. */
const inOrder = oncePer((rules: readonly Rule[]) =>
  rules.toSorted((a, b) => Number(a.scope === 'session') - Number(b.scope === 'session')),
);

/** One procedure with all that rules may be told of it. */
interface Asked {
  procedure: PainProcedure;
  /** Its place in the chart. */
  place: number;
  subject: Subject;
  facts: Facts;
  resolved: ResolvedPolicy;
}

function ask(input: CheckInput, procedure: PainProcedure, place: number, told: Told): Asked {
  const { reference, references, label, status, family, technique, codes } = procedure;
  const resolved = input.policyOf(procedure);
  return {
    procedure,
    place,
    subject: { reference, references, label, status, family, technique, codes },
    facts: factsOf(input, procedure, () => policyChoice(resolved, told)),
    resolved,
  };
}

/** What the rules judged so far tell the rules about the whole session. */
interface Told {
  /** Parameters that a rule needed and the policy does not have. */
  missing: Set<string>;
  /** Titles of critical requirements of the policy that are not met. */
  notCovered: Set<string>;
}

function judge(
  { stage }: CheckInput,
  rule: Rule,
  { procedure, place, subject, facts, resolved }: Asked,
  told: Told,
): Finding | SkippedRule {
  const skip = (because: string): SkippedRule => ({
    rule: rule.id,
    verdict: 'skipped',
    procedure: subject.reference,
    because,
  });
  const severity = stage && rule.stages[stage];
  if (!severity) return skip(`speaks at ${Object.keys(rule.stages).join(', ')}`);
  const setting = resolved.bound.settings.get(rule.id);
  if (!setting) return skip('not a rule of this policy');
  if (setting.is === 'silent') return muted(rule, subject, setting.missing, told, skip);

  const verdict = setting.judge(subject, facts);
  if (verdict.is === 'skipped') return skip(verdict.because);
  if (isNotCovered(rule, milder(severity, verdict), verdict)) told.notCovered.add(rule.title);
  const judged = { verdict, severity, subject: place, names: setting.names };
  return toFinding(rule, procedure, resolved, judged);
}

/** Whether a payer's own requirement, not a slip of coding, stands against the service. */
const isNotCovered = (rule: Rule, severity: Severity, { is }: Verdict): boolean =>
  is === 'unmet' &&
  severity === 'critical' &&
  rule.family !== 'prior-authorization' &&
  (rule.decidesCoverage === true || Object.keys(rule.params.shape).length > 0);

/** A rule without its number says nothing; the number is missed only where the rule would apply. */
function muted(
  rule: Rule,
  procedure: Subject,
  names: readonly string[],
  { missing }: Told,
  skip: (because: string) => SkippedRule,
): SkippedRule {
  const because = rule.skips(procedure);
  if (because) return skip(because);
  for (const name of names) missing.add(name);
  return skip(`this policy has no value for ${names.join(', ')}`);
}

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
