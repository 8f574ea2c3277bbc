import type { Evidence, Readable } from '../chart/fact.ts';
import type { ArchivedImages } from '../chart/pain-procedure.ts';
import type { Guidance } from '../terminology/site.ts';

interface OfGuidance {
  guidance: Readable<Guidance>;
  archivedImages: Readable<ArchivedImages>;
  guidanceFindings: Readable<string>;
}

/**
 * What guidance that is reported on its own lacks of use, permanent image and findings. Where a
 * separate report is asked for, `own` are the references of the procedure itself; else it is empty.
 */
export const missingOfGuidance = (
  { guidance, archivedImages, guidanceFindings }: OfGuidance,
  own: readonly string[],
): string[] => [
  ...(!isUsed(guidance) ? ['a statement that guidance was used'] : []),
  ...(archivedImages.state === 'undocumented' ? ['a permanent image'] : []),
  ...(!tellsFindings(guidanceFindings, own)
    ? [own.length > 0 ? 'a separate report of what it showed' : 'what it showed, under a heading']
    : []),
];

const isUsed = (guidance: Readable<Guidance>): boolean =>
  guidance.state === 'documented' && guidance.value !== 'none';

/** Findings count from anywhere but the resources excluded: a separate report is another one. */
const tellsFindings = (findings: Readable<string>, excluded: readonly string[]): boolean =>
  findings.state === 'documented' &&
  findings.evidence.some(({ reference }: Evidence) => !excluded.includes(reference));
