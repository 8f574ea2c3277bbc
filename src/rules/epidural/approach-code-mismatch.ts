import type { Approach } from '../../terminology/site.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { said } from '../said.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** The approaches a code may stand for; caudal has no cervical code (62322 and 62323 alone). */
function approachesOf({ technique, codes }: Subject): readonly Approach[] {
  if (technique === 'transforaminal') return ['transforaminal'];
  const isLumbar = codes.some(({ region }) => region === 'lumbar-sacral');
  return isLumbar ? ['interlaminar', 'caudal'] : ['interlaminar'];
}

export const approachCodeMismatch = defineRule({
  id: 'approach-code-mismatch',
  family: 'epidural',
  title: 'Epidural code that matches the documented approach',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [guide('S0', 'code selection depends on the spinal level and injection approach')],
  needs: ['approach'],
  params: {},
  skips({ family, technique }) {
    if (family !== 'epidural') return 'not an epidural injection';
    return technique ? undefined : 'no code that stands for an approach';
  },
  evaluate({ approach }, _params, procedure) {
    if (approach.state === 'undocumented') return skipped('the approach is not documented');
    if (approach.loose) return skipped('the note’s words cannot be tied to this procedure');
    const fitting = approachesOf(procedure);
    const statements = said(approach);
    const other = statements.filter(({ value }) => !fitting.includes(value));
    if (other.length === 0) return met(`${approach.value} fits the code.`, approach.evidence);
    const codes = procedure.codes.map(({ code }) => code).join(', ');
    const words = other.map(
      ({ value, evidence }) => `${value} (${evidence.quote ?? evidence.reference})`,
    );
    return unmet(
      `The code ${codes} stands for ${fitting.join(' or ')}, but the chart says ${words.join('; ')}. Correct whichever is wrong before signing.`,
      other.map(({ evidence }) => evidence),
    );
  },
});
