import type { Documented, Evidence, Fact } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { Intent } from '../terminology/site.ts';
import { codeList, evidenceOfLines, NO_CLAIM_LINE } from './lines.ts';
import { placesOf } from './remedy.ts';
import { said } from './said.ts';
import { met, type Skipped, skipped, unchecked, undocumented, type Verdict } from './verdict.ts';

/** Whether a line carries the modifier of a diagnostic injection. */
export const hasKx = ({ modifiers }: ServiceLine): boolean => modifiers.includes('KX');

/** An intent as a source gives it, other than the modifier KX, which is what is being judged. */
export const intentsBesidesKx = (
  intent: Documented<Intent>,
): { value: Intent; evidence: Evidence }[] =>
  said(intent).filter(({ evidence }) => evidence.quote !== 'KX');

/** Whether every claim line of a diagnostic injection carries KX. */
export function judgeKx(intent: Fact<Intent>, lines: readonly ServiceLine[]): Verdict | Skipped {
  if (lines.length === 0) return skipped(NO_CLAIM_LINE);
  if (intent.state === 'unreadable') {
    return lines.every(hasKx)
      ? met('Every line carries KX.', evidenceOfLines(lines))
      : unchecked(intent.reason);
  }
  if (intent.state === 'undocumented') return skipped('the intent is not documented');
  if (intent.loose) return skipped('the words on the intent cannot be tied to this procedure');
  const stated = intentsBesidesKx(intent);
  if (stated.length === 0) return skipped('only the modifier KX itself tells the intent');
  if (stated.some(({ value }) => value === 'therapeutic')) {
    return skipped('a source calls the injection therapeutic');
  }
  const bare = lines.filter((line) => !hasKx(line));
  const evidence = [...evidenceOfLines(lines), ...stated.map((one) => one.evidence)];
  if (bare.length === 0) return met('Every line of the diagnostic injection carries KX.', evidence);
  return undocumented(
    'KX on the claim line',
    `The chart documents a diagnostic injection, but the claim has no KX on ${codeList(bare)}. This policy marks diagnostic lines with KX; without it they may be read as therapeutic.`,
    evidence,
    { kind: 'modifier', lines: placesOf(bare), add: 'KX' },
  );
}
