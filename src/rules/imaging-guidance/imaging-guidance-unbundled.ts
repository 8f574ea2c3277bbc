import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { type GuidanceLine, guidanceLines } from '../guidance-lines.ts';
import { guide } from '../guides.ts';
import { aroundLines, codeList, evidenceOfLines, linesFor } from '../lines.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import { placesOf, type Remedy } from '../remedy.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const imagingGuidanceUnbundled = defineRule({
  id: 'imaging-guidance-unbundled',
  family: 'imaging-guidance',
  title: 'No guidance code beside a code that settles guidance',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical', claim: 'critical' },
  decidesCoverage: false,
  cites: [
    {
      title: 'codingahead.com on 62323 and 64415, mirahealth.care on 27096 (third-party)',
      grade: 'third-party',
    },
    guide(
      'S3',
      'Because imaging is bundled into the facet injection codes, it cannot be billed separately',
    ),
    guide('S1', 'Fluoroscopy (77003) is INCLUDED in transforaminal epidural (64483)'),
  ],
  needs: ['lines'],
  uses: aroundLines,
  params: { 'imaging.unbundle_allowed_codes': z.array(z.string()) },
  skips: onlyWhereCodes(
    'its codes tell nothing of guidance',
    ({ guidance }) => guidance !== 'not-applicable',
  ),
  evaluate(facts, params, procedure) {
    const { day, own } = linesFor(facts, procedure);
    const mine = guidanceLines(day, params['imaging.unbundle_allowed_codes']).filter(({ beside }) =>
      own.includes(beside),
    );
    if (mine.length === 0) return skipped('no guidance code goes with it');
    const bundled = mine.filter(({ is }) => is === 'bundled');
    const evidence = evidenceOfLines(mine.map(({ line }) => line));
    if (bundled.length === 0)
      return met('Guidance is reported apart as this code allows.', evidence);
    return unmet(
      wordsOn(bundled),
      [...evidence, ...evidenceOfLines(bundled.map(({ beside }) => beside))],
      removalOf(bundled),
    );
  },
});

/** Beside a code without imaging it is open which of the two is wrong. */
const removalOf = (bundled: readonly GuidanceLine[]): Remedy | undefined =>
  bundled.some(({ beside }) => beside.known?.guidance === 'none')
    ? undefined
    : { kind: 'remove-line', lines: placesOf(bundled.map(({ line }) => line)) };

/** A code that says "without imaging" needs other words than one that includes it. */
function wordsOn(bundled: readonly GuidanceLine[]): string {
  const guidance = codeList(bundled.map(({ line }) => line));
  const beside = bundled.map((one) => one.beside);
  const without = beside.filter(({ known }) => known?.guidance === 'none');
  return without.length > 0
    ? `${guidance} is reported with ${codeList(without)}, the injection without imaging, with which no guidance code goes. If imaging was used and is documented, choose the injection code with imaging; else remove ${guidance}.`
    : `${guidance} is reported with ${codeList(beside)}, which already includes image guidance. Remove ${guidance}; which guidance was used must still be in the note.`;
}
