import type { Origin, Statement } from '../../chart/fact.ts';
import { joinLaterality, type Laterality } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { design, guide } from '../guides.ts';
import { sourceOf } from '../said.ts';
import { met, skipped, unmet } from '../verdict.ts';

interface Stated {
  origin: Origin;
  side: Laterality;
  statement: Statement<Laterality>;
}

/** What each kind of document says as a whole: left on one line and right on another are both. */
function byOrigin(statements: readonly Statement<Laterality>[]): Stated[] {
  const sided = statements.filter(({ value }) => value !== 'midline');
  return [...Map.groupBy(sided, ({ origin }) => origin).entries()].flatMap(([origin, said]) => {
    const side = joinLaterality(said.map(({ value }) => value));
    const [statement] = said;
    return side && statement ? [{ origin, side, statement }] : [];
  });
}

/** A diagnosis of one side does not contradict a procedure on both, nor the reverse. */
function contradicts(a: Stated, b: Stated): boolean {
  if (a.side === b.side) return false;
  const withDiagnosis = a.origin === 'diagnosis' || b.origin === 'diagnosis';
  return !(withDiagnosis && (a.side === 'bilateral' || b.side === 'bilateral'));
}

export const lateralityMismatch = defineRule({
  id: 'laterality-mismatch',
  family: 'cross-cutting',
  title: 'One side in order, consent, note, diagnosis and claim',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  safety: true,
  cites: [design('Wrong-side safety'), guide('S1', 'Match ICD-10 to specific level/laterality')],
  needs: ['statedSides'],
  uses: ['sideChange'],
  params: {},
  skips: ({ status }) => (status === 'performed' ? undefined : 'not performed yet'),
  evaluate({ statedSides, sideChange }) {
    if (statedSides.state === 'undocumented') return skipped('no source names a side');
    const stated = byOrigin(statedSides.value);
    const differs = stated.some((a) => stated.some((b) => contradicts(a, b)));
    const evidence = stated.map(({ statement }) => statement.evidence);
    if (!differs) return met('All sources that name a side agree.', evidence);
    if (sideChange.state === 'documented') {
      return met(`The change of side is explained: "${sideChange.value}".`, sideChange.evidence);
    }
    const words = stated.map(
      ({ origin, side, statement }) => `${origin} ${side} (${sourceOf(statement.evidence)})`,
    );
    return unmet(
      `The sources differ on the side: ${words.join('; ')}. Verify the side before signing.`,
      evidence,
    );
  },
});
