import type { Claim, ClaimItem } from 'fhir/r4';
import { referenceKeys } from '../fhir/coding.ts';
import type { ChartSource } from './chart-source.ts';

/** The draft claims among what was read that name one encounter; whose they are is never guessed. */
export const draftClaimsAt = (source: ChartSource, encounterId: string): Claim[] => {
  const key = `Encounter/${encounterId.split('/').at(-1)}`;
  const isOfEncounter = ({ encounter }: ClaimItem) => referenceKeys(encounter).includes(key);
  return source
    .ofType('Claim')
    .filter(({ status, use }) => status === 'draft' && use === 'claim')
    .filter(({ item }) => (item ?? []).some(isOfEncounter));
};
