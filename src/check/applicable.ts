import { oncePer } from '../chart/once-per.ts';
import type { BoundPolicy } from '../policy/load.ts';
import type { Judge, ProcedureKind, Rule, Severity, Stage } from '../rules/define-rule.ts';

/** A rule that judges procedures of a kind at a stage. */
export interface Judging {
  rule: Rule;
  /** Its place among all: rules about the session come last, they tell what the others found. */
  order: number;
  severity: Severity;
  judge: Judge;
  /** The parameters it judges by. */
  names: readonly string[];
}

/** What all rules are to one kind of procedure, at one stage and under one policy. */
export interface Applicable {
  judging: readonly Judging[];
  silent: readonly { rule: string; because: string }[];
  /** Parameters that rules lack which would apply. */
  missing: readonly string[];
}

/** The stage is undefined for a hook at which no rule speaks. */
interface Asked {
  rules: readonly Rule[];
  policy: BoundPolicy;
  stage: Stage | undefined;
}

/**
 * Which rules judge a kind of procedure, found out when the first of the kind is met: of 165 rules
 * most never speak of it.
 */
export function applicable({ rules, policy, stage }: Asked, kind: ProcedureKind): Applicable {
  const known = knownKinds(rules)(policy);
  const key = [
    stage,
    kind.status,
    kind.family,
    kind.technique,
    ...kind.codes.map(({ code }) => code),
  ].join(' ');
  const found = known.get(key);
  if (found) return found;
  // Codes come from outside, in any number of combinations.
  if (known.size >= MOST_KINDS) known.clear();
  const made = findOut({ rules, policy, stage }, kind);
  known.set(key, made);
  return made;
}

const MOST_KINDS = 2_000;

const knownKinds = oncePer((_rules: readonly Rule[]) =>
  oncePer((_policy: BoundPolicy) => new Map<string, Applicable>()),
);

/** Rules about the session come last: they tell what the others lacked and found. */
const inOrder = oncePer((rules: readonly Rule[]) =>
  rules.toSorted((a, b) => Number(a.scope === 'session') - Number(b.scope === 'session')),
);

function findOut(asked: Asked, kind: ProcedureKind): Applicable {
  const judging: Judging[] = [];
  const silent: { rule: string; because: string }[] = [];
  const missing = new Set<string>();
  inOrder(asked.rules).forEach((rule, order) => {
    const standing = standingOf(rule, asked, kind);
    if (standing.is === 'judging') {
      judging.push({ rule, order, ...standing });
      return;
    }
    silent.push({ rule: rule.id, because: standing.because });
    for (const name of standing.missing ?? []) missing.add(name);
  });
  return { judging, silent, missing: [...missing] };
}

type Standing =
  | ({ is: 'judging' } & Pick<Judging, 'severity' | 'judge' | 'names'>)
  | { is: 'silent'; because: string; missing?: readonly string[] };

function standingOf(rule: Rule, { policy, stage }: Asked, kind: ProcedureKind): Standing {
  const severity = stage && rule.stages[stage];
  if (!severity) return silent(`speaks at ${Object.keys(rule.stages).join(', ')}`);
  const setting = policy.settings.get(rule.id);
  if (!setting) return silent('not a rule of this policy');
  const because = rule.skips(kind);
  if (because) return silent(because);
  if (setting.is === 'on') {
    return { is: 'judging', severity, judge: setting.judge, names: setting.names };
  }
  // A rule without its number says nothing; the number is missed only where the rule would apply.
  const { missing } = setting;
  return { ...silent(`this policy has no value for ${missing.join(', ')}`), missing };
}

const silent = (because: string): Standing & { is: 'silent' } => ({ is: 'silent', because });
