import { documented, type Fact } from '../fact.ts';
import { type EverythingSaid, evidenceOf } from './patient-words.ts';
import { everythingTold } from './told.ts';

/** What was felt of trigger points, each finding once, with the words that tell it. */
export function toldTriggerPoints({ told, unread }: EverythingSaid): Fact<string[]> {
  const found = told.flatMap((words) =>
    words.reading.statements.triggerPointFindings.map(({ value, quote }) => ({
      value,
      evidence: evidenceOf(words, quote),
    })),
  );
  const fact = everythingTold(found, unread);
  if (fact.state !== 'documented') return fact;
  return documented([...new Set(found.map(({ value }) => value))], fact.evidence);
}
