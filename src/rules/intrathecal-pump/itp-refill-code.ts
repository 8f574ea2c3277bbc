import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { isPump, isRefillCode } from '../pump.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

const WITHOUT_PROGRAMMING: ReadonlySet<string> = new Set(['95990', '95991']);

export const itpRefillCode = defineRule({
  id: 'itp-refill-code',
  family: 'intrathecal-pump',
  title: 'Refill code that fits the programming done',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    {
      title: 'CPT 62367 to 62370, 95990 and 95991 (recalled, descriptors not read)',
      grade: 'memory',
    },
  ],
  needs: [],
  uses: ['refill', 'lines', 'dateOfService'],
  params: {},
  skips: isPump,
  evaluate({ refill, lines, dateOfService }, _params, { codes }) {
    const billed = billedOn(lines, documentedValue(dateOfService)).filter(isRefillCode);
    // What is billed decides where a claim is there; the record may bear another code.
    const plain = (billed.length > 0 ? billed : codes).filter(({ code }) =>
      WITHOUT_PROGRAMMING.has(code),
    );
    if (plain.length === 0) return skipped('no code of a refill without programming');
    if (refill.state === 'unreadable') return unchecked(refill.reason);
    if (refill.state === 'undocumented') return skipped('the note tells nothing of a refill');
    if (refill.loose) return skipped('the words cannot be tied to this procedure');
    if (!refill.value.isReprogrammed) return met('No new settings are charted.', refill.evidence);
    return unmet(
      `${codesOf(plain)} stands for a refill without programming, but the note tells of new settings. Refill with reprogramming: 62369, or 62370 where it needs a physician. Correct the code or the note, whichever is wrong.`,
      [
        ...refill.evidence,
        ...billed.flatMap(({ code, evidence }) => (WITHOUT_PROGRAMMING.has(code) ? evidence : [])),
      ],
    );
  },
});
