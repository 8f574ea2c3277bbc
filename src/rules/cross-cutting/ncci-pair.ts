import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guidanceLines } from '../guidance-lines.ts';
import { guide } from '../guides.ts';
import { type EditedPair, editedPairs, isLifted, tableOf } from '../line-pairs.ts';
import { aroundLines, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const ncciPair = defineRule({
  id: 'ncci-pair',
  family: 'cross-cutting',
  title: 'No two codes that NCCI does not take together',
  stages: { claim: 'critical' },
  suppressedBy: [
    'imaging-guidance-unbundled',
    'same-session-ilesi-tfesi',
    'tpi-two-codes-same-day',
    'tpi-imaging-guidance-noncovered',
    'rfa-same-day-diagnostic',
    'sij-joint-and-nerve-same-side',
  ],
  cites: [
    guide('S1', 'Code pairs that auto-bundle to CO-97'),
    { title: 'NCCI procedure-to-procedure edits and their modifier indicators', grade: 'memory' },
  ],
  needs: ['lines', 'edits'],
  uses: aroundLines,
  // Some payers take guidance apart from the codes that include it, whatever CMS edits.
  params: { 'imaging.unbundle_allowed_codes': z.array(z.string()).nullable() },
  skips: () => undefined,
  evaluate(facts, params, procedure) {
    const { day, told } = linesFor(facts, procedure);
    const edits = documentedValue(facts.edits);
    if (onClaim(told).length === 0 || !edits) return skipped(NO_CLAIM_LINE);
    const taken = guidanceLines(day, params['imaging.unbundle_allowed_codes'] ?? [])
      .filter(({ is }) => is === 'allowed')
      .map(({ line }) => line);
    const own = new Set(told);
    const pairs = editedPairs(onClaim(day), edits, documentedValue(facts.dateOfService)).filter(
      ({ second }) => own.has(second) && !taken.includes(second),
    );
    if (pairs.length === 0) return met(`No pair is edited (${tableOf(edits)}).`, []);
    const open = pairs.filter((pair) => !isLifted(pair));
    const evidence = evidenceOfLines(pairs.flatMap(({ first, second }) => [first, second]));
    if (open.length === 0) return met('Each edited pair is marked as distinct.', evidence);
    const words = open.map(({ first, second }) => `${second.code} beside ${first.code}`);
    return unmet(
      `Not taken together on one day (${tableOf(edits)}): ${enumerate(words)}. ${adviceOn(open)}`,
      evidence,
    );
  },
});

/** That no exception exists is said only where the edit's source says so. */
function adviceOn(open: readonly EditedPair[]): string {
  if (open.some(({ edit }) => edit.modifierIndicator !== 0)) {
    return 'Report one, unless the note documents distinct sites or encounters.';
  }
  const isSure = open.every(({ edit }) => !edit.unstated?.includes('modifierIndicator'));
  return `${isSure ? 'No exception exists. ' : ''}Report the service that the documentation supports.`;
}
