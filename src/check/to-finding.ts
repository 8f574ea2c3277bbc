import { oncePer } from '../chart/once-per.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Policy } from '../policy/policy.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { isUnverified } from '../rules/cite.ts';
import type { Rule, Severity } from '../rules/define-rule.ts';
import type { Verdict } from '../rules/verdict.ts';
import { basisOf } from './basis.ts';
import type { Finding } from './finding.ts';

/** One verdict, and what becomes of it. */
export interface Judged {
  verdict: Verdict;
  severity: Severity;
  subject: number;
  /** The parameters it was judged by. */
  names: readonly string[];
}

/** What cards, clients and the audit trail are told of a verdict. */
export function toFinding(
  rule: Rule,
  procedure: PainProcedure,
  { bound: { policy } }: ResolvedPolicy,
  { verdict, severity, subject, names }: Judged,
): Finding {
  const { cites, unverified } = basedOn(policy)(rule)(names);
  return {
    rule: rule.id,
    title: rule.title,
    severity: capped(milder(severity, verdict), policy.severityCap),
    ruleSeverity: severity,
    verdict: verdict.is,
    procedure: procedure.reference,
    references: procedure.references,
    subject,
    label: procedure.label,
    policy: policy.id,
    message: verdict.message,
    ...(verdict.is === 'undocumented' && { missing: verdict.missing }),
    ...('remedy' in verdict && verdict.remedy && { remedy: verdict.remedy }),
    evidence: distinct(verdict.evidence),
    cites,
    unverified,
    safety: rule.safety ?? false,
    scope: rule.scope ?? 'procedure',
    family: procedure.family,
    basis: basisOf(procedure, policy.id, verdict),
  };
}

/** What a rule says under one policy rests on; the same for every request. */
const basedOn = oncePer((policy: Policy) =>
  oncePer((rule: Rule) =>
    oncePer((names: readonly string[]) => {
      const numbers = names.flatMap((name) => policy.parameters[name] ?? []);
      return {
        cites: distinct([...numbers.flatMap(({ cites }) => cites), ...rule.cites]),
        unverified: numbers.some(({ cites: [source] }) => isUnverified(source.grade)),
      };
    }),
  ),
);

const RANK = { critical: 0, warning: 1, info: 2 } as const;

/** The milder of the rule's severity and what the verdict itself allows. */
export const milder = (severity: Severity, verdict: Verdict): Severity =>
  capped(severity, 'atMost' in verdict ? verdict.atMost : undefined);

/** The milder of a rule's severity and what the policy allows. */
function capped(severity: Severity, cap: Severity | undefined): Severity {
  return cap && RANK[cap] > RANK[severity] ? cap : severity;
}

function distinct<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
}
