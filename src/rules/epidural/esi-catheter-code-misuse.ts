import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { codeList, codesFor, lineFacts, linesFor } from '../lines.ts';
import { sourceOf } from '../said.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

/** The injection on a single day in place of each code for a catheter that stays. */
const SINGLE_DAY: ReadonlyMap<string, string> = new Map([
  ['62324', '62320'],
  ['62325', '62321'],
  ['62326', '62322'],
  ['62327', '62323'],
]);

export const esiCatheterCodeMisuse = defineRule({
  id: 'esi-catheter-code-misuse',
  family: 'epidural',
  title: 'Catheter codes only for a catheter that stays',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    {
      title: 'codingahead.com on 62323 and the catheter codes (third-party)',
      grade: 'third-party',
    },
    guide('S1', '62325 | Njx interlaminar crv/thrc'),
  ],
  needs: [],
  uses: [...lineFacts, 'catheterLeft'],
  params: {},
  skips: ({ family }) =>
    family === 'epidural' || family === 'epidural-catheter' ? undefined : 'not an epidural',
  evaluate(facts, _params, procedure) {
    const { catheterLeft } = facts;
    const share = linesFor(facts, procedure);
    const codes = codesFor(share, procedure).filter(({ code }) => SINGLE_DAY.has(code));
    if (codes.length === 0) return skipped('no code for an epidural catheter that stays');
    if (catheterLeft.state === 'unreadable') return unchecked(catheterLeft.reason);
    if (catheterLeft.state === 'documented' && catheterLeft.value) {
      return met('A catheter was left in place.', catheterLeft.evidence);
    }
    const list = codeList(codes);
    const single = codeList(codes.map(({ code }) => ({ code: SINGLE_DAY.get(code) ?? code })));
    if (catheterLeft.state === 'undocumented' || catheterLeft.loose) {
      return undocumented(
        'epidural catheter left in place',
        `${list} stands for an epidural catheter left in place for further doses, and the note tells of none. State it if one was left; an injection on a single day is ${single}.`,
      );
    }
    const source = catheterLeft.evidence[0] ? ` (${sourceOf(catheterLeft.evidence[0])})` : '';
    return unmet(
      `${list} stands for an epidural catheter left in place, but the note says that none was${source}. An injection on a single day is ${single}, even through a catheter.`,
      catheterLeft.evidence,
      codeChange(codes, ({ code }) => SINGLE_DAY.get(code), share),
    );
  },
});
