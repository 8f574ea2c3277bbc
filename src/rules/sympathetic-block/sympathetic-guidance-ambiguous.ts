import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** Sympathetic blocks for which two published answers on the guidance code disagree. */
const OPEN: ReadonlySet<string> = new Set(['64510', '64517', '64520']);
const FLUOROSCOPY: ReadonlySet<string> = new Set(['77002', '77003']);

export const sympatheticGuidanceAmbiguous = defineRule({
  id: 'sympathetic-guidance-ambiguous',
  family: 'sympathetic-block',
  title: 'Guidance code that the payer takes with a sympathetic block',
  stages: { claim: 'info' },
  cites: [
    {
      title: 'AAPC newsletter on 64520: CPT Assistant of July 2008 and of December 2010 disagree',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: ['dateOfService'],
  params: { 'sympathetic.guidance_code': z.string().nullable() },
  skips({ family, codes }) {
    if (family !== 'sympathetic-block') return 'not a sympathetic block';
    return codes.some(({ code }) => OPEN.has(code)) ? undefined : 'its guidance code is settled';
  },
  evaluate(facts, params, { codes }) {
    const billed = billedOn(facts.lines, documentedValue(facts.dateOfService));
    const guidance = billed.filter(({ code }) => FLUOROSCOPY.has(code));
    const block = codesOf(codes.filter(({ code }) => OPEN.has(code)));
    if (guidance.length === 0) return skipped('no fluoroscopy is on a claim');
    // Guidance of another injection of the day needs no advice here.
    const others = billed.filter(
      ({ code, known }) =>
        known?.guidance === 'separate' && known.family !== 'sympathetic-block' && !OPEN.has(code),
    );
    if (others.length > 0) return skipped('the guidance may belong to another injection');
    const evidence = guidance.map((line) => line.evidence);
    const wanted = params['sympathetic.guidance_code'];
    if (wanted && guidance.every(({ code }) => code === wanted))
      return met(`This payer takes ${wanted}.`, evidence);
    return unmet(
      wanted
        ? `This payer takes ${wanted} for fluoroscopy with ${block}; the claim has ${codesOf(guidance)}.`
        : `Published answers on fluoroscopy with ${block} disagree: 77002 or 77003. The claim has ${codesOf(guidance)}; ask the payer which one it takes.`,
      evidence,
    );
  },
});
