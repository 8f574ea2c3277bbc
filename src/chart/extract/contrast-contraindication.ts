import { keyOf } from '../../fhir/coding.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Statement } from '../fact.ts';

const CONTRAST = /\b(contrast|iodinated|iodine|iohexol|iopamidol|omnipaque|isovue|gadolinium)\b/i;

/** An allergy to contrast: with it an epidural may be done under ultrasound (rulebook, imaging). */
export function allergyStatements(source: ChartSource): Statement<string>[] {
  return source
    .ofType('AllergyIntolerance')
    .filter(({ clinicalStatus }) => clinicalStatus?.coding?.[0]?.code !== 'inactive')
    .flatMap((allergy) => {
      const words = [allergy.code?.text, ...(allergy.code?.coding ?? []).map((c) => c.display)];
      const named = words.find((word) => word !== undefined && CONTRAST.test(word));
      if (named === undefined) return [];
      const evidence = { reference: keyOf(allergy), quote: named };
      return [{ value: named, origin: 'observation', evidence }];
    });
}
