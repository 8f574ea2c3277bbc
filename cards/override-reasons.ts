/** Why a user sets a card aside. A reason with days silences what the card said for so long. */
interface Reason {
  code: string;
  display: string;
  snoozeDays?: number;
}

const SYSTEM = 'http://foramen.dev/fhir/CodeSystem/override-reason';

const reasons: readonly Reason[] = [
  { code: 'documented-elsewhere', display: 'Documented where this service cannot read it' },
  { code: 'not-applicable', display: 'Does not apply to this patient or plan' },
  { code: 'clinical-judgment', display: 'Proceeding on clinical judgment' },
  { code: 'snooze-1-day', display: 'Will be completed: ask again tomorrow', snoozeDays: 1 },
  { code: 'snooze-30-days', display: 'Seen: ask again in 30 days', snoozeDays: 30 },
];

/** The reasons a card offers; snoozing only where the client's users may. */
export const overrideReasons = ({ canSnooze }: { canSnooze: boolean }) =>
  reasons
    .filter(({ snoozeDays }) => canSnooze || snoozeDays === undefined)
    .map(({ code, display }) => ({ code, system: SYSTEM, display }));

/** How many days a reason silences a finding; undefined for one that does not. */
export const snoozeDays = (system: string | undefined, code: string): number | undefined =>
  system === SYSTEM ? reasons.find((reason) => reason.code === code)?.snoozeDays : undefined;
