import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { allGuidanceCodes } from '../../terminology/guidance-codes.ts';
import type { Guidance } from '../../terminology/site.ts';
import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { type GuidanceLine, guidanceLines, isSiteOf } from '../guidance-lines.ts';
import { guide } from '../guides.ts';
import { aroundLines, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { modalityWords } from '../modality-words.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import type { Remedy } from '../remedy.ts';
import { said, sourceOf } from '../said.ts';
import { met, type Skipped, skipped, unchecked, unmet, type Verdict } from '../verdict.ts';
import { worstOf } from '../worst.ts';

export const guidanceCodeMismatch = defineRule({
  id: 'guidance-code-mismatch',
  family: 'imaging-guidance',
  title: 'Guidance code of the imaging that was used',
  stages: { claim: 'critical' },
  suppressedBy: ['imaging-guidance-unbundled'],
  cites: [guide('S2', 'Bill the code that matches the imaging modality actually used')],
  needs: ['lines'],
  uses: [...aroundLines, 'guidance'],
  /** Null: no payer exception is known, so that bundled lines are left to the other rule. */
  params: { 'imaging.unbundle_allowed_codes': z.array(z.string()).nullable() },
  skips: onlyWhereCodes(
    'its codes tell nothing of guidance',
    ({ guidance }) => guidance !== 'not-applicable',
  ),
  evaluate(facts, params, procedure) {
    const { day, own } = linesFor(facts, procedure);
    if (onClaim(own).length === 0) return skipped(NO_CLAIM_LINE);
    const mine = guidanceLines(day, params['imaging.unbundle_allowed_codes'] ?? []).filter(
      ({ beside, is }) => own.includes(beside) && is !== 'bundled',
    );
    const usedBeside = modalitiesOf(facts.alongside);
    const judged = mine.map((one) => judge(one, facts.guidance, usedBeside));
    return worstOf(judged) ?? skipped('no guidance code of its own goes with it');
  },
});

/** What guided the other procedures: their guidance line may be the one that is looked at. */
const modalitiesOf = (alongside: Facts['alongside']): ReadonlySet<Guidance> =>
  new Set((documentedValue(alongside) ?? []).flatMap((one) => documentedValue(one.guidance) ?? []));

function judge(
  { line, guidance, beside }: GuidanceLine,
  used: Facts['guidance'],
  usedBeside: ReadonlySet<Guidance>,
): Verdict | Skipped {
  const evidence = evidenceOfLines([line, beside]);
  if (!isSiteOf(guidance, beside)) {
    return unmet(
      guidance.site === 'spine'
        ? `${line.code} is guidance at the spine, but stands beside ${beside.code}, which is not at the spine. Correct the guidance code to the site that was treated.`
        : `${line.code} is guidance away from the spine, but stands beside ${beside.code}, which is at the spine. Correct the guidance code to the site that was treated.`,
      evidence,
      codeOf(line, beside, used),
    );
  }
  if (used.state === 'unreadable') return unchecked(used.reason);
  if (used.state === 'undocumented') return skipped('the guidance used is not documented');
  if (used.loose) return skipped('the note’s words cannot be tied to this procedure');
  const statements = said(used);
  const isUsed = statements.some(({ value }) => value === guidance.modality);
  if (isUsed) return met(`${line.code} matches ${modalityWords[guidance.modality]}.`, evidence);
  if (usedBeside.has(guidance.modality)) return skipped('it may belong to another procedure');
  const source = statements[0] ? ` (${sourceOf(statements[0].evidence)})` : '';
  return unmet(
    `${line.code} stands for ${modalityWords[guidance.modality]}, but the chart says ${modalityWords[used.value]}${source}. Correct the code or the record, whichever is wrong.`,
    [...evidence, ...used.evidence],
    codeOf(line, beside, used),
  );
}

/** The guidance code of the site and of the one modality that all sources name. */
function codeOf(
  line: ServiceLine,
  beside: ServiceLine,
  used: Facts['guidance'],
): Remedy | undefined {
  if (used.state !== 'documented' || used.loose || used.contradictions.length > 0) return undefined;
  const fitting = allGuidanceCodes().filter(
    (one) =>
      one.modality === used.value &&
      !one.isStandAlone &&
      one.certainty !== 'uncertain' &&
      isSiteOf(one, beside),
  );
  return codeChange([line], () => (fitting.length === 1 ? fitting[0]?.code : undefined), {
    own: [line],
  });
}
