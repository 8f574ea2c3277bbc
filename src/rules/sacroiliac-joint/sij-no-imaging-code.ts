import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { procedureCode } from '../../terminology/procedure-codes.ts';
import type { Guidance } from '../../terminology/site.ts';
import { codeChange } from '../code-change.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { codesFor, lineFacts, linesFor, onClaim } from '../lines.ts';
import { modalityWords } from '../modality-words.ts';
import { onlyFor } from '../only-for.ts';
import { said, sourceOf } from '../said.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** Codes that do not stand for an injection of the sacroiliac joint without imaging. */
const NEED_IMAGING: ReadonlySet<string> = new Set(['27096', 'G0260', '20610', '20611']);
const IMAGING: ReadonlySet<Guidance> = new Set<Guidance>(['fluoroscopy', 'ct']);

export const sijNoImagingCode = defineRule({
  id: 'sij-no-imaging-code',
  family: 'sacroiliac-joint',
  title: 'Sacroiliac joint code that fits the imaging used',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    LCD_SACROILIAC,
    { title: 'medicalbillingcptmodifiers.com on 20552 (third-party)', grade: 'third-party' },
  ],
  needs: ['guidance'],
  uses: lineFacts,
  params: { 'sij.no_imaging_code': z.string() },
  skips: onlyFor('a sacroiliac joint injection', 'sacroiliac-injection'),
  evaluate(facts, params, procedure) {
    const { guidance } = facts;
    const without = lineWithoutImaging(facts, procedure, params['sij.no_imaging_code']);
    const codes = without ? [] : codesOfJoint(facts, procedure);
    if (codes.length === 0 && !without) return skipped('no code of the joint itself');
    if (guidance.state === 'undocumented') return skipped('no imaging is named');
    if (guidance.loose) return skipped('the note’s words cannot be tied to this procedure');
    const statements = said(guidance);
    if (statements.some(({ value }) => IMAGING.has(value))) {
      return met('Fluoroscopy or CT is documented.', guidance.evidence);
    }
    if (without) {
      const evidence = [...guidance.evidence, without.evidence];
      return met(`The claim has ${without.code}, which stands for no imaging.`, evidence);
    }
    const source = statements[0] ? ` (${sourceOf(statements[0].evidence)})` : '';
    return unmet(
      `${enumerate(codes)} does not fit: the chart says ${modalityWords[guidance.value]}${source}. Without fluoroscopy or CT this policy takes ${params['sij.no_imaging_code']}, one unit. Correct the code, or the record if it is wrong.`,
      guidance.evidence,
      guidance.contradictions.length === 0
        ? codeChange(
            codes.map((code) => ({ code })),
            () => params['sij.no_imaging_code'],
            linesFor(facts, procedure),
          )
        : undefined,
    );
  },
});

/**
 * The line of the claim for a joint without imaging, unless it has one of the joint or trigger
 * points that are charted may be meant. What is charted under another code is then no matter.
 */
function lineWithoutImaging(
  facts: Pick<Facts, (typeof lineFacts)[number]>,
  procedure: Subject,
  code: string,
): ServiceLine | undefined {
  const { own, day } = linesFor(facts, procedure);
  const others = documentedValue(facts.alongside) ?? [];
  const isTaken = others
    .filter(({ references }) => !references.every((one) => one.startsWith('Claim/')))
    .some(({ family }) => family === procedureCode(code)?.family);
  return own.length > 0 || isTaken
    ? undefined
    : onClaim(day).find((line) => line.code === code && line.units === 1);
}

/** The joint's own codes; or, without a line for it, a large joint code of no other procedure. */
function codesOfJoint(
  facts: Pick<Facts, (typeof lineFacts)[number]>,
  procedure: Subject,
): string[] {
  const share = linesFor(facts, procedure);
  const others = documentedValue(facts.alongside) ?? [];
  const hasJoint = others.some(({ family }) => family === 'joint-injection');
  const isTaken = hasJoint || share.own.length > 0;
  const astray = isTaken
    ? []
    : share.day.filter(({ known }) => known?.family === 'joint-injection');
  return [...codesFor(share, procedure), ...astray]
    .map(({ code }) => code)
    .filter((code) => NEED_IMAGING.has(code));
}
