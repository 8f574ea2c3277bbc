import type { FhirResource } from 'fhir/r4';
import { FORAMEN_POLICY_SET } from '../terminology/systems.ts';

const TIME_ZONE = 'http://hl7.org/fhir/StructureDefinition/timezone';

/** Where the sample procedures are done. */
export const places = {
  'riverside-pain-center': { name: 'Riverside Pain Center', state: 'TX', zone: 'America/Chicago' },
  'gulf-spine-clinic': { name: 'Gulf Spine Clinic', state: 'FL', zone: 'America/New_York' },
  'mesa-surgery-center': { name: 'Mesa Surgery Center', state: 'AZ', zone: 'America/Phoenix' },
  'delta-occupational-spine': {
    name: 'Delta Occupational Spine',
    state: 'MS',
    zone: 'America/Chicago',
  },
  'summit-spine-clinic': { name: 'Summit Spine Clinic', state: 'CO', zone: 'America/Denver' },
} as const;
export type Place = keyof typeof places;

/** Who pays; the last two are known by no payer table. */
const payers = {
  medicare: { name: 'Medicare' },
  'united-healthcare': { name: 'UnitedHealthcare' },
  aetna: { name: 'Aetna' },
  cigna: { name: 'Cigna' },
  'blue-alabama': { name: 'Blue Cross Blue Shield of Alabama' },
  'blue-mountain': { name: 'Blue Mountain Health Plan', policySet: 'BCBS-80' },
  'delta-comp': { name: 'Delta Mutual Insurance' },
  'harvest-mutual': { name: 'Harvest Mutual Trust' },
} as const satisfies Record<string, { name: string; policySet?: string }>;
export type Payer = keyof typeof payers;

/** The physician who signs in every sample. */
export const PHYSICIAN = 'Practitioner/dr-lena-hartmann';

/** Resources that all charts share: places, payers and the physician. */
export function sharedResources(): FhirResource[] {
  return [
    {
      resourceType: 'Practitioner',
      id: 'dr-lena-hartmann',
      name: [{ family: 'Hartmann', given: ['Lena'], prefix: ['Dr.'] }],
    },
    ...Object.entries(places).map(
      ([id, { name, state, zone }]): FhirResource => ({
        resourceType: 'Location',
        id,
        status: 'active',
        name,
        address: { state, country: 'US' },
        extension: [{ url: TIME_ZONE, valueCode: zone }],
      }),
    ),
    ...Object.entries(payers).map(
      ([id, payer]): FhirResource => ({
        resourceType: 'Organization',
        id,
        active: true,
        name: payer.name,
        ...('policySet' in payer && {
          identifier: [{ system: FORAMEN_POLICY_SET, value: payer.policySet }],
        }),
      }),
    ),
  ];
}
