import type { Documented, Evidence, Fact, Readable } from '../chart/fact.ts';
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

/** Whether the chart itself, and not the modifier KX, calls an injection diagnostic. */
export function diagnosticIntent(
  intent: Readable<Intent>,
): { is: 'yes'; evidence: Evidence[] } | { is: 'no'; because: string; isOpen: boolean } {
  const no = (because: string, isOpen: boolean) => ({ is: 'no' as const, because, isOpen });
  if (intent.state === 'undocumented') return no('the intent is not documented', true);
  if (intent.loose) return no('the words on the intent cannot be tied to this procedure', true);
  const stated = intentsBesidesKx(intent);
  if (stated.length === 0) return no('only the modifier KX itself tells the intent', true);
  if (stated.some(({ value }) => value === 'therapeutic')) {
    const isOpen = stated.some(({ value }) => value === 'diagnostic');
    return no('a source calls the injection therapeutic', isOpen);
  }
  return { is: 'yes', evidence: stated.map(({ evidence }) => evidence) };
}

/** Whether every claim line of a diagnostic injection carries KX. */
export function judgeKx(intent: Fact<Intent>, lines: readonly ServiceLine[]): Verdict | Skipped {
  if (lines.length === 0) return skipped(NO_CLAIM_LINE);
  if (intent.state === 'unreadable') {
    return lines.every(hasKx)
      ? met('Every line carries KX.', evidenceOfLines(lines))
      : unchecked(intent.reason);
  }
  const diagnostic = diagnosticIntent(intent);
  if (diagnostic.is === 'no') return skipped(diagnostic.because);
  const bare = lines.filter((line) => !hasKx(line));
  const evidence = [...evidenceOfLines(lines), ...diagnostic.evidence];
  if (bare.length === 0) return met('Every line of the diagnostic injection carries KX.', evidence);
  return undocumented(
    'KX on the claim line',
    `The chart documents a diagnostic injection, but the claim has no KX on ${codeList(bare)}. This policy marks diagnostic lines with KX; without it they may be read as therapeutic.`,
    evidence,
    { kind: 'modifier', lines: placesOf(bare), add: 'KX' },
  );
}
