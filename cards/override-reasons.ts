/** Why a user sets a card aside. A reason with days silences what the card said for so long. */
interface Reason {
  system: string;
  code: string;
  display: string;
  snoozeDays?: number;
}

/**
 * HL7's reasons for not following decision support, with its own displays:
 * https://build.fhir.org/ig/HL7/cds-hooks/CodeSystem-non-adherence-reason-codes.html (CDS Hooks
 * 3.0.0-ballot, trial use).
 */
const HL7 = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes';

/** Ours, where none of HL7's says what helps to read or to wait. */
const OWN = 'http://foramen.dev/fhir/CodeSystem/override-reason';

const reasons: readonly Reason[] = [
  {
    system: OWN,
    code: 'documented-elsewhere',
    display: 'Documented where this service cannot read it',
  },
  { system: HL7, code: 'cds-not-applicable', display: 'PC CDS does not apply to patient' },
  {
    system: HL7,
    code: 'recipient-disagrees-evidence',
    display: 'Recipient disagrees with recommendation because of issues with the evidence',
  },
  {
    system: HL7,
    code: 'risk-benefit-ratio',
    display: 'Recipient assessment of risk/benefit ratio',
  },
  {
    system: HL7,
    code: 'inappropriate-recipient',
    display: 'PC CDS delivered to inappropriate recipient/role',
  },
  {
    system: OWN,
    code: 'snooze-1-day',
    display: 'Will be completed: ask again tomorrow',
    snoozeDays: 1,
  },
  {
    system: OWN,
    code: 'snooze-30-days',
    display: 'Seen: ask again in 30 days',
    snoozeDays: 30,
  },
];

/** The reasons a card offers; snoozing only where the client's users may and the card would stay away. */
export const overrideReasons = ({ canSnooze }: { canSnooze: boolean }) =>
  reasons
    .filter(({ snoozeDays }) => canSnooze || snoozeDays === undefined)
    .map(({ system, code, display }) => ({ code, system, display }));

/** How many days a reason silences a finding; undefined for one that does not. */
export const snoozeDays = (system: string | undefined, code: string): number | undefined =>
  reasons.find((reason) => reason.system === system && reason.code === code)?.snoozeDays;
