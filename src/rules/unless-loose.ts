import type { Readable } from '../chart/fact.ts';
import { undocumented, type Verdict } from './verdict.ts';

/**
 * What rests on words that could not be tied to the procedure is asked and never held against it
 * (`loose` of a fact).
 */
export function unlessLoose(fact: Readable<unknown>, missing: string, verdict: Verdict): Verdict {
  if (verdict.is !== 'unmet' || fact.state !== 'documented' || !fact.loose) return verdict;
  return undocumented(
    missing,
    `If these words are about this procedure: ${verdict.message}`,
    verdict.evidence,
  );
}
