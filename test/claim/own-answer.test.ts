import { expect, it } from 'vitest';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { ServiceLine } from '../../src/chart/service-line.ts';
import { asServiceLine } from '../../src/claim/as-service-line.ts';
import type { SupportedLine } from '../../src/claim/supported-line.ts';
import { loadPolicies } from '../../src/policy/load.ts';
import { rules } from '../../src/rules/index.ts';
import { factsOf } from '../kit/chart.ts';
import { type Coding, coded } from '../kit/sessions.ts';
import { allSessions } from './all-sessions.ts';
import type { Session } from './sessions.ts';

/**
 * Rules on how a claim is coded; others ask for documentation, authorization or coverage, and
 * `scs-programming-code` judges the code that is charted, whatever the claim says.
 */
const ON_CODING: ReadonlySet<string> = new Set([
  'addon-without-primary',
  'bilateral-billing-style',
  'bilateral-modifier-invalid',
  'drug-jw-jz-missing',
  'drug-local-anesthetic-unbundled',
  'drug-units-mismatch',
  'dsnrb-kx-missing',
  'dsnrb-kx-on-therapeutic',
  'em-modifier-25-missing',
  'esi-imaging-code-mismatch',
  'facet-count-by-joint',
  'facet-kx-missing-diagnostic',
  'facet-third-level-noncovered',
  'guidance-code-duplicate',
  'guidance-code-mismatch',
  'guidance-report-missing',
  'imaging-guidance-unbundled',
  'itp-drug-code',
  'itp-refill-code',
  'joint-drug-line-missing',
  'joint-units-per-joint',
  'modifier-51-on-addon',
  'modifier-59-unsupported',
  'modifier-76-77-misuse',
  'mue-exceeded',
  'ncci-pair',
  'pnb-once-per-nerve',
  'region-code-mismatch',
  'rfa-count-by-joint',
  'scs-lead-code',
  'sij-facility-g0260',
  'sij-joint-and-nerve-same-side',
  'sij-kx-missing-diagnostic',
  'tpi-drug-not-on-claim',
  'tpi-muscle-count-mismatch',
  'tpi-two-codes-same-day',
  'tpi-units-gt-1',
  'udt-code-category',
  'udt-presumptive-units',
]);

const policies = loadPolicies(rules);

it('names rules that exist', () => {
  expect([...ON_CODING].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});

/** What the rules say of a claim that has the supported lines, in the session that supports them. */
function complaints(done: readonly PainProcedure[], coding: Coding, lines: SupportedLine[]) {
  const { policy: id = 'MCR-FFS-2026', bill, planned = [], edits } = coding;
  const policy = policies.find((one) => one.policy.id === id);
  const setting = planned.find((one) => one.setting)?.setting;
  const billed = lines.map(
    (line): ServiceLine => ({
      ...asServiceLine(line),
      ...(bill && { bill }),
      ...(setting && { setting }),
    }),
  );
  return done.flatMap((procedure) => {
    const alongside = done.filter((other) => other !== procedure);
    const facts = factsOf(procedure, { lines: billed, alongside, ...(edits && { edits }) });
    return [...ON_CODING]
      .filter((rule) => !isOpen(rule, lines))
      .flatMap((rule) => {
        const rated = policy?.settings.get(rule);
        const verdict = rated?.is === 'on' ? rated.judge(procedure, facts) : undefined;
        return verdict?.is === 'unmet' || verdict?.is === 'undocumented'
          ? [`${rule}: ${verdict.message}`]
          : [];
      });
  });
}

/** Where the documentation leaves JW and JZ open, the rule that asks for one of them is right. */
const isOpen = (rule: string, lines: SupportedLine[]): boolean =>
  rule === 'drug-jw-jz-missing' &&
  lines.some(({ open }) => open.some(({ modifiers }) => modifiers.includes('JW')));

/** The answer must not draw the complaint that it answers. */
it.each(Object.entries<Session>(allSessions))('no rule speaks against %s', (_name, session) => {
  const { done, coding = {} } = session;
  expect(complaints(done, coding, coded(done, coding).lines)).toEqual([]);
});
