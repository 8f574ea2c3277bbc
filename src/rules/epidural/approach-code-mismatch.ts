import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { siblingCode } from '../../terminology/sibling-code.ts';
import type { Approach } from '../../terminology/site.ts';
import { approachesOf } from '../approaches-of.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { codeList, evidenceOfLines, lineFacts, linesFor, onClaim } from '../lines.ts';
import { placesOf, type Remedy } from '../remedy.ts';
import { said } from '../said.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const approachCodeMismatch = defineRule({
  id: 'approach-code-mismatch',
  family: 'epidural',
  title: 'Epidural code that matches the documented approach',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [guide('S0', 'code selection depends on the spinal level and injection approach')],
  needs: ['approach'],
  uses: ['guidance', 'region', 'claimLines', ...lineFacts],
  params: {},
  skips({ family, technique }) {
    if (family !== 'epidural') return 'not an epidural injection';
    return technique ? undefined : 'no code that stands for an approach';
  },
  evaluate(facts, _params, procedure) {
    const { approach } = facts;
    if (approach.state === 'undocumented') return skipped('the approach is not documented');
    if (approach.loose) return skipped('the note’s words cannot be tied to this procedure');
    const fitting = approachesOf(procedure);
    const statements = said(approach);
    const other = statements.filter(({ value }) => !fitting.includes(value));
    if (other.length === 0) {
      const lines = otherwiseBilled(approach.value, facts, procedure);
      return lines.length === 0
        ? met(`${approach.value} fits the code.`, approach.evidence)
        : unmet(
            `The claim has ${codeList(lines)}, but the chart says ${approach.value}. Correct whichever is wrong before it is sent.`,
            [...approach.evidence, ...evidenceOfLines(lines)],
          );
    }
    const codes = procedure.codes.map(({ code }) => code).join(', ');
    const words = other.map(
      ({ value, evidence }) => `${value} (${evidence.quote ?? evidence.reference})`,
    );
    return unmet(
      `The code ${codes} stands for ${fitting.join(' or ')}, but the chart says ${words.join('; ')}. Correct whichever is wrong before signing.`,
      other.map(({ evidence }) => evidence),
      other.length === statements.length ? codeFor(approach.value, facts, procedure) : undefined,
    );
  },
});

/** The claim's lines for it, where none of them stands for the approach. */
function otherwiseBilled(
  approach: Approach,
  facts: Pick<Facts, (typeof lineFacts)[number]>,
  procedure: Subject,
): ServiceLine[] {
  const lines = onClaim(linesFor(facts, procedure).own).filter(
    ({ known }) => known?.family === 'epidural',
  );
  const fits = lines.some(
    ({ known }) =>
      known && approachesOf({ technique: known.approach, codes: [known] }).includes(approach),
  );
  return fits ? [] : lines;
}

/**
 * The code of the documented approach, where everything else that it stands for is documented too:
 * its region and its imaging.
 */
function codeFor(
  approach: Approach,
  { guidance, region, claimLines }: Pick<Facts, 'guidance' | 'region' | 'claimLines'>,
  { codes: [code, ...more] }: Subject,
): Remedy | undefined {
  const used = documentedValue(guidance);
  const isImaged = used === 'fluoroscopy' || used === 'ct';
  if (!code || more.length > 0 || !code.region || documentedValue(region) !== code.region)
    return undefined;
  if (guidance.state !== 'documented' || guidance.contradictions.length > 0 || guidance.loose)
    return undefined;
  if (!isImaged && (used !== 'none' || approach === 'transforaminal')) return undefined;
  const to = siblingCode(code, {
    approach: approach === 'transforaminal' ? 'transforaminal' : 'interlaminar-or-caudal',
    guidance: isImaged ? 'included' : 'none',
  });
  const lines = (documentedValue(claimLines) ?? []).filter((line) => line.code === code.code);
  return to
    ? { kind: 'code', from: code.code, to, lines: placesOf(lines), ofRecord: true }
    : undefined;
}
