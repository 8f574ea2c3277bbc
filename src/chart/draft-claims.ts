import type { Claim, ClaimItem } from 'fhir/r4';
import { codingsOf, keyOf, referenceKey, referenceKeys } from '../fhir/coding.ts';
import type { ChartSource } from './chart-source.ts';

/**
 * The draft claims among what was read that name one encounter; whose they are is never guessed.
 * One that another of them takes the place of is left out.
 */
export const draftClaimsAt = (source: ChartSource, encounterId: string): Claim[] => {
  const key = `Encounter/${encounterId.split('/').at(-1)}`;
  const isOfEncounter = ({ encounter }: ClaimItem) => referenceKeys(encounter).includes(key);
  const drafts = source
    .ofType('Claim')
    .filter(({ status, use }) => status === 'draft' && use === 'claim')
    .filter(({ item }) => (item ?? []).some(isOfEncounter));
  const replaced = new Set(drafts.flatMap(priorOf));
  return drafts.filter((claim) => !replaced.has(keyOf(claim)));
};

/** The claims that a claim takes the place of (FHIR R4, Example Related Claim Relationship Codes). */
const priorOf = ({ related }: Claim): string[] =>
  (related ?? [])
    .filter(({ relationship }) => codingsOf(relationship).some(({ code }) => code === 'prior'))
    .flatMap(({ claim }) => referenceKey(claim) ?? []);
