import type { BodyStructure, ClaimItem, Procedure, ServiceRequest } from 'fhir/r4';
import { SNOMED } from '../../src/terminology/systems.ts';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { aPart } from '../kit/performance.ts';
import { testScenarios } from '../kit/scenario.ts';
import {
  booking,
  chart,
  discharging,
  noting,
  reviewing,
  selecting,
  signing,
  unread,
} from './ask.ts';
import { condition, icd, oswestry, otherClaims, pain, site, visitNote } from './charts.ts';
import { atSession, bare, drug, films, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Injections of large joints: guidance, units, sides and drugs. */

const arthritic = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M17.11', '2026-03-02', 'Osteoarthritis of the right knee'),
  pain: pain(7, '2026-11-10T15:00:00Z'),
  function: oswestry(36, '2026-11-10T15:00:00Z'),
};

const knee = (code = '20610', over: Partial<ServiceRequest> = {}) =>
  anOrder(code, {
    code: cpt(code, 'Injection of the knee joint'),
    bodySite: [{ ...site('right'), text: 'Right knee joint' }],
    reasonCode: [icd('M17.11')],
    ...over,
  });

const sign = (over: Parameters<typeof chart>[1] = {}, ...orders: ServiceRequest[]) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [knee()], chart(arthritic, over)),
});

/** The right knee as a resource of its own. */
const rightKnee: BodyStructure = {
  resourceType: 'BodyStructure',
  id: 'knee',
  patient: { reference: 'Patient/p' },
  location: { text: 'Knee joint' },
  locationQualifier: [{ coding: [{ system: SNOMED, code: '24028007' }] }],
};

testScenarios({
  'an injection of the knee that the chart supports is passed in silence': sign(),
  'the same told in words alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [
        anOrder('20610', {
          code: cpt('20610', 'Right knee joint steroid injection'),
          reasonCode: [{ text: 'Osteoarthritis of the right knee' }],
        }),
      ],
      chart({
        coverage: arthritic.coverage,
        claims: arthritic.claims,
        visit: visitNote(
          'Osteoarthritis of the right knee since March 2026, pain 7/10 on the NRS. He cannot climb stairs or walk more than one block.',
          '2026-11-10',
        ),
      }),
    ),
  },
  'a side that stands in a body structure is a side': sign(
    { structure: rightKnee },
    knee('20610', {
      bodySite: [],
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure',
          valueReference: { reference: 'BodyStructure/knee' },
        },
      ],
    }),
  ),
  'an order without a side asks for it': {
    ...sign({}, knee('20610', { bodySite: [{ text: 'Knee joint' }] })),
    warning: ['laterality-missing-order'],
  },
  'ultrasound is part of the code with ultrasound': {
    ...sign({}, knee('20611'), anOrder('76942', { id: 'guidance' })),
    critical: ['imaging-guidance-unbundled'],
  },
  // S0 asks for function "for procedures with frequency limits or step-therapy requirements".
  'no word on function is asked for, since nobody counts these injections': sign({ function: [] }),
  'its selection is passed in silence': {
    service: 'order-select',
    request: selecting([knee()], chart(arthritic)),
  },
  'its day is set in silence': {
    service: 'appointment-book',
    request: booking([{ order: knee(), start: '2026-12-01T15:00:00Z' }], chart(arthritic)),
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([knee()], unread(chart(arthritic))),
  },
});

const NOTE = `PROCEDURE: Right knee joint injection.
PREOPERATIVE DIAGNOSIS: Osteoarthritis of the right knee. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: A 22-gauge needle was advanced into the right knee joint from superolateral. 1 mL of triamcinolone 40 mg/mL (40 mg) with 4 mL of lidocaine 1% were injected. No sedation was given. There were no complications.`;

const SEEN = NOTE.replace(
  'A 22-gauge needle',
  'Under real-time ultrasound a 22-gauge needle',
).replace('There were', 'The ultrasound images were saved to PACS. There were');

const stored = { coverage: arthritic.coverage, claims: arthritic.claims };

const narrate = (note: string, code = '20610') => ({
  service: 'procedure-note-sign',
  request: noting([bare(code)], chart(stored), { note: noteOf(note) }),
});

const STEROID: ClaimItem = { ...line('J3301', 'JZ'), quantity: { value: 4 } };

const review = (
  items: ClaimItem[],
  note = NOTE,
  { code = '20610', coverage = arthritic.coverage } = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M17.11') }],
    }),
    chart({ coverage, claims: otherClaims }),
    { procedures: [bare(code)], note: noteOf(note) },
  ),
});

const done = (code: string, over: Partial<Procedure> = {}) =>
  given(code, {
    code: cpt(code, 'Injection of the knee joint'),
    bodySite: [{ ...site('right'), text: 'Right knee joint' }],
    usedCode: [],
    ...over,
  });

const ultrasound = aPart({ coding: [{ system: SNOMED, code: '16310003' }] });
const steroid = drug(
  'steroid',
  'triamcinolone acetonide 40 MG/ML Injectable Suspension',
  { value: 40, unit: 'mg' },
  '1 mL',
);

const EACH = NOTE.replaceAll('Right knee', 'Bilateral knee')
  .replace('into the right knee joint', 'into the left knee joint and then the right knee joint')
  .replace('of the right knee', 'of both knees')
  .replace('were injected.', 'were injected into each knee.');

testScenarios({
  'the note of an injection without guidance fits its code': narrate(NOTE),
  'the note of an injection under ultrasound fits the code with ultrasound': narrate(SEEN, '20611'),
  'it does not fit the code without': {
    ...narrate(SEEN),
    critical: ['joint-us-code-mismatch'],
  },
  'the code with ultrasound needs ultrasound': {
    ...narrate(NOTE, '20611'),
    critical: ['joint-us-code-mismatch'],
  },
  'the code with ultrasound needs the images kept': {
    ...narrate(SEEN.replace('The ultrasound images were saved to PACS. ', ''), '20611'),
    critical: ['joint-us-code-mismatch'],
    warning: ['imaging-archive-missing'],
  },
  'ultrasound that stands as a part of the procedure counts': {
    service: 'procedure-note-sign',
    request: noting(
      [done('20611')],
      chart(atSession, { part: ultrasound, films: films(1, 'US'), steroid }),
    ),
  },
  'so it does where the code is the one without': {
    service: 'encounter-discharge',
    request: discharging(
      [done('20610')],
      chart(atSession, { part: ultrasound, films: films(1, 'US'), steroid }),
    ),
    critical: ['joint-us-code-mismatch'],
  },
  'the encounter is closed in silence': {
    service: 'encounter-discharge',
    request: discharging([done('20610')], chart(atSession, { films: [], steroid })),
  },
  'a note that could not be read is not called incomplete': {
    service: 'procedure-note-sign',
    request: noting([done('20611')], unread(chart(stored))),
  },
  'the claim with its drug is passed in silence': review([line('20610', 'RT'), STEROID]),
  'the drug belongs on the same claim': {
    ...review([line('20610', 'RT')]),
    warning: ['joint-drug-line-missing'],
  },
  'two units of one knee are one too many': {
    ...review([{ ...line('20610', 'RT'), quantity: { value: 2 } }, STEROID]),
    critical: ['joint-units-per-joint'],
  },
  'a commercial payer pays a joint once as well': {
    ...review([{ ...line('20610', 'RT'), quantity: { value: 2 } }, STEROID], NOTE, {
      coverage: aCoverage('AETNA-2026'),
    }),
    critical: ['joint-units-per-joint'],
  },
  'both knees on one line with 50 are passed in silence': review(
    [line('20610', '50'), { ...STEROID, quantity: { value: 8 } }],
    NOTE.replaceAll('Right knee', 'Bilateral knee')
      .replace(
        'into the right knee joint',
        'into the left knee joint and then the right knee joint',
      )
      .replace('of the right knee', 'of both knees')
      .replace(
        '1 mL of triamcinolone 40 mg/mL (40 mg) with 4 mL of lidocaine 1% were injected.',
        'In all 2 mL of triamcinolone 40 mg/mL (80 mg) with 8 mL of lidocaine 1% were injected.',
      ),
  ),
  'so are they where the note tells the dose of each knee': review(
    [line('20610', '50'), { ...STEROID, quantity: { value: 8 } }],
    EACH,
  ),
  'the units of one knee are too few for both': {
    ...review([line('20610', '50'), STEROID], EACH),
    critical: ['drug-units-mismatch'],
  },
  'the other knee on the claim is a matter of safety': {
    ...review([line('20610', 'LT'), STEROID]),
    critical: ['laterality-mismatch'],
  },
  'a claim without a side asks for it': {
    ...review([line('20610'), STEROID]),
    critical: ['laterality-missing-note'],
  },
  'ultrasound beside the code without it is the wrong code': {
    ...review(
      [line('20610', 'RT'), line('76942'), STEROID],
      `${SEEN}
ULTRASOUND GUIDANCE AND FINDINGS: Real-time ultrasound guidance was used; the needle tip lies in the suprapatellar recess. Permanent images were saved to PACS.`,
    ),
    critical: ['joint-us-code-mismatch'],
  },
  'ultrasound beside the code with it is part of it': {
    ...review([line('20611', 'RT'), line('76942'), STEROID], SEEN, { code: '20611' }),
    critical: ['imaging-guidance-unbundled'],
  },
});
