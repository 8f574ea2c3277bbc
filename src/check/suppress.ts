import { oncePer } from '../chart/once-per.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Finding, SkippedRule } from './finding.ts';

/** What the engine found, and which rules had nothing to say. */
export interface Checked {
  findings: Finding[];
  skipped: SkippedRule[];
}

/** What is said of the session is said once, however many procedures it was asked for. */
export function once(judged: readonly (Finding | SkippedRule)[]): (Finding | SkippedRule)[] {
  const said = new Set<string>();
  return judged.filter((one) => {
    if (one.verdict === 'skipped' || one.scope === 'procedure') return true;
    const key = `${one.rule} ${one.policy} ${one.message}`;
    return !said.has(key) && said.add(key);
  });
}

/** Keeps the more precise of two findings that say the same (rulebook 1.12). */
export function suppress(
  judged: readonly (Finding | SkippedRule)[],
  rules: readonly Rule[],
): Checked {
  const suppressors = suppressorsOf(rules);
  const findings = judged.filter((one) => one.verdict !== 'skipped');
  const open = new Set(findings.filter(isOpen).map(({ rule, subject }) => `${rule} ${subject}`));
  const stronger = ({ rule, subject }: Finding): string | undefined =>
    (suppressors.get(rule) ?? []).find((other) => open.has(`${other} ${subject}`));
  return {
    findings: findings.filter((finding) => stronger(finding) === undefined),
    skipped: judged.flatMap((one): SkippedRule[] => {
      if (one.verdict === 'skipped') return [one];
      const other = stronger(one);
      if (other === undefined) return [];
      const because = `${other} says it more precisely`;
      return [{ rule: one.rule, verdict: 'skipped', procedure: one.procedure, because }];
    }),
  };
}

const suppressorsOf = oncePer(
  (rules: readonly Rule[]) =>
    new Map(rules.map(({ id, suppressedBy }) => [id, suppressedBy ?? []])),
);

const isOpen = ({ verdict }: Finding): boolean => verdict === 'unmet' || verdict === 'undocumented';
