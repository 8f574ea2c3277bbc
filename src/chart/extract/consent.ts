import { codesIn, keyOf } from '../../fhir/coding.ts';
import { readLaterality } from '../../note/laterality.ts';
import type { Laterality } from '../../terminology/site.ts';
import { LOINC } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Statement } from '../fact.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import { inlineText } from './note-text.ts';

const CONSENT = '59284-0';

/** The side a consent form of the same encounter names (rule `laterality-mismatch`). */
export function consentLaterality(
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Statement<Laterality>[] {
  return source
    .linkedTo('DocumentReference', linksOfLines(lines).encounters)
    .filter(({ type }) => codesIn(LOINC, type).includes(CONSENT))
    .flatMap((document) => {
      const text = inlineText(document);
      const side = text === undefined ? undefined : readLaterality(text);
      if (!side || text === undefined) return [];
      const quote = text.slice(side.start, side.end);
      return [
        { value: side.value, origin: 'consent', evidence: { reference: keyOf(document), quote } },
      ];
    });
}
