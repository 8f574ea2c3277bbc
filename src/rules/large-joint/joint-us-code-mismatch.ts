import type { Facts } from '../../chart/chart.ts';
import { documentedValue, type Readable } from '../../chart/fact.ts';
import type { Guidance } from '../../terminology/site.ts';
import { recordCodeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isJointInjection, UNDER_ULTRASOUND } from '../joint-lines.ts';
import { linesOn } from '../lines-of-day.ts';
import type { Remedy } from '../remedy.ts';
import { said } from '../said.ts';
import {
  met,
  type Skipped,
  skipped,
  unchecked,
  undocumented,
  unmet,
  type Verdict,
} from '../verdict.ts';

const WITHOUT: ReadonlyMap<string, string> = new Map(
  [...UNDER_ULTRASOUND].map(([without, under]) => [under, without]),
);
const NEEDLE_GUIDANCE = '76942';

export const jointUsCodeMismatch = defineRule({
  id: 'joint-us-code-mismatch',
  family: 'large-joint',
  title: 'Joint injection code that matches the ultrasound used',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S1', 'Drain/inj joint/bursa w/us'),
    {
      title: 'Coding pages on 20610, 20611 and 76942 (nextgen.com and others, archived)',
      grade: 'third-party',
    },
  ],
  needs: [],
  uses: ['guidance', 'archivedImages', 'lines', 'dateOfService'],
  params: {},
  skips: isJointInjection,
  evaluate(facts, _params, { codes }) {
    const under = codes.filter(({ guidance }) => guidance === 'included-ultrasound');
    const without = codes.filter(({ code }) => UNDER_ULTRASOUND.has(code));
    const [first] = under.length > 0 ? under : without;
    if (!first) return skipped('no code of a joint injection');
    if (under.length > 0 && without.length > 0)
      return skipped('codes with and without ultrasound stand side by side');
    return under.length > 0 ? judgeUnder(first.code, facts) : judgeWithout(first.code, facts);
  },
});

type Seen = Pick<Facts, 'guidance' | 'archivedImages' | 'lines' | 'dateOfService'>;

function judgeUnder(code: string, seen: Seen): Verdict | Skipped {
  const { guidance, archivedImages } = seen;
  const stands = `${code} stands for ultrasound with a stored image`;
  if (guidance.state === 'unreadable') return unchecked(guidance.reason);
  if (guidance.state === 'undocumented') {
    return undocumented(
      'ultrasound guidance and a stored image',
      `${stands}, but the note names no ultrasound. If it was used, say so and where the image is kept; if not, correct the code.`,
    );
  }
  if (!saysUltrasound(guidance)) {
    return guidance.loose
      ? skipped('the note’s words cannot be tied to this procedure')
      : unmet(
          `${stands}, but the chart says ${guidance.value === 'none' ? 'no image guidance' : guidance.value}. Correct the code or the record, whichever is wrong.`,
          guidance.evidence,
          recordChange(code, WITHOUT.get(code), seen),
        );
  }
  if (archivedImages.state === 'unreadable') return unchecked(archivedImages.reason);
  if (archivedImages.state === 'documented')
    return met('Ultrasound and a stored image are charted.', archivedImages.evidence);
  return undocumented(
    'a stored ultrasound image',
    `${stands}. Ultrasound is named, but no stored image is charted: say where it is kept.`,
    guidance.evidence,
  );
}

function judgeWithout(code: string, seen: Seen): Verdict | Skipped {
  const { guidance, archivedImages } = seen;
  const extra = ownNeedleGuidance(seen);
  if (extra) {
    return unmet(
      `${NEEDLE_GUIDANCE} stands beside ${code}. Ultrasound with a stored image is part of ${UNDER_ULTRASOUND.get(code)}, and ${code} is without ultrasound: report what the note documents.`,
      [extra.evidence],
    );
  }
  if (guidance.state === 'unreadable') return unchecked(guidance.reason);
  if (guidance.state === 'undocumented' || !saysUltrasound(guidance))
    return met('No ultrasound is charted.', []);
  if (guidance.loose) return skipped('the note’s words cannot be tied to this procedure');
  if (archivedImages.state === 'unreadable') return unchecked(archivedImages.reason);
  if (archivedImages.state === 'undocumented')
    return met(`No stored image is charted, so that ${code} stands.`, guidance.evidence);
  return unmet(
    `The chart documents ultrasound with a stored image, which ${code} does not stand for; ${UNDER_ULTRASOUND.get(code)} does. Correct the code or the record, whichever is wrong.`,
    [...guidance.evidence, ...archivedImages.evidence],
    recordChange(code, UNDER_ULTRASOUND.get(code), seen),
  );
}

/** Another code, unless the sources differ on the guidance. */
const recordChange = (from: string, to: string | undefined, seen: Seen): Remedy | undefined =>
  seen.guidance.state === 'documented' && seen.guidance.contradictions.length === 0
    ? recordCodeChange(from, to, seen)
    : undefined;

const saysUltrasound = (guidance: Readable<Guidance>): boolean =>
  guidance.state === 'documented' && said(guidance).some(({ value }) => value === 'ultrasound');

/** A line for needle guidance that no other injection of the day could have. */
function ownNeedleGuidance({ lines, dateOfService }: Seen) {
  const today = linesOn(lines, documentedValue(dateOfService));
  const isOther = today.some(
    ({ known }) => known && known.family !== 'joint-injection' && known.guidance === 'separate',
  );
  return isOther ? undefined : today.find(({ code }) => code === NEEDLE_GUIDANCE);
}
