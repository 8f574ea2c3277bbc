import type { HookCall } from '../hook-call.ts';

/** What a note is judged as. */
export interface NoteQuestion {
  text: string;
  /** The policy set's id. */
  policy: string;
  /** The procedure's code. */
  code: string;
  /** The day of the procedure, as `YYYY-MM-DD`. */
  day: string;
  /** The prefetch templates of the service, by key. */
  prefetch: Readonly<Record<string, string>>;
}

const PATIENT = { reference: 'Patient/note' };
const VISIT = { resourceType: 'Encounter', id: 'visit', status: 'finished', subject: PATIENT };

/** The call by which an EHR would have a note judged that is all there is of the chart. */
export const noteRequest = (question: NoteQuestion): HookCall => ({
  ...callAbout(question, 'org.foramen.procedure-note-sign'),
  extension: { 'org.foramen.explain': true },
});

/** A note, and the place of service where what it documents is billed. */
export interface ClaimQuestion extends NoteQuestion {
  /** The CMS place of service code; empty where nobody says. */
  setting: string;
}

/** The call by which a coder would ask for the claim lines of such a note. */
export function claimRequest(question: ClaimQuestion): HookCall {
  const call = callAbout(question, 'org.foramen.claim-review');
  return { ...call, context: { ...call.context, claim: draftClaim(question) } };
}

function callAbout({ text, policy, code, day, prefetch }: NoteQuestion, hook: string): HookCall {
  const done = {
    resourceType: 'Procedure',
    id: 'done',
    status: 'completed',
    subject: PATIENT,
    encounter: { reference: 'Encounter/visit' },
    code: cpt(code),
    performedDateTime: day,
  };
  return {
    hook,
    hookInstance: newId(),
    context: {
      userId: 'Practitioner/reader',
      patientId: 'note',
      encounterId: 'visit',
      procedures: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: done }] },
      note: document(text, day),
    },
    prefetch: { ...emptyAnswers(prefetch), encounter: VISIT, coverage: coverageBy(policy) },
  };
}

const cpt = (code: string) => ({ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] });

/** Says who bills, where and on which day; what it plans supports nothing. */
const draftClaim = ({ code, day, setting }: ClaimQuestion) => ({
  resourceType: 'Claim',
  id: 'draft',
  status: 'draft',
  use: 'claim',
  type: { coding: [{ code: 'professional' }] },
  patient: PATIENT,
  created: day,
  item: [
    {
      sequence: 1,
      productOrService: cpt(code),
      servicedDate: day,
      ...(setting && {
        locationCodeableConcept: { coding: [{ system: PLACE_OF_SERVICE, code: setting }] },
      }),
    },
  ],
});

const PLACE_OF_SERVICE =
  'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';

const document = (text: string, day: string) => ({
  resourceType: 'DocumentReference',
  id: 'note',
  status: 'current',
  type: { coding: [{ system: 'http://loinc.org', code: '28570-0' }] },
  subject: PATIENT,
  date: `${day}T18:00:00Z`,
  content: [{ attachment: { contentType: 'text/plain', data: base64(text) } }],
  context: {
    encounter: [{ reference: 'Encounter/visit' }],
    related: [{ reference: 'Procedure/done' }],
  },
});

/** Searches that find nothing; resources that are read by their id stay out. */
const emptyAnswers = (prefetch: NoteQuestion['prefetch']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(prefetch)
      .filter(([, template]) => template.includes('?'))
      .map(([key]) => [key, searchset([])]),
  );

const coverageBy = (policy: string) =>
  searchset([
    {
      resourceType: 'Coverage',
      id: 'coverage',
      status: 'active',
      order: 1,
      beneficiary: PATIENT,
      payor: [{ identifier: { system: 'http://foramen.dev/fhir/policy-set', value: policy } }],
    },
  ]);

const searchset = (resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});

function base64(text: string): string {
  // Each byte by itself: a long note is more than one call takes arguments.
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte));
  return btoa(bytes.join(''));
}

/** `crypto.randomUUID` is missing where a page came over plain HTTP from another machine. */
const newId = (): string =>
  '10000000-1000-4000-8000-100000000000'.replaceAll(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (random & (15 >> (Number(digit) / 4)))).toString(16);
  });
