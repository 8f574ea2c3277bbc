import type { ClaimItem, FhirResource, ServiceRequest } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, reviewing, selecting, signing, unread } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import {
  condition,
  icd,
  oswestry,
  otherClaims,
  pain,
  pastSession,
  placeOfService,
  reliefHeld,
  visitNote,
} from './charts.ts';
import { bare, itemsFor, line, noteOf, storedNote } from './session-charts.ts';

/** Intrathecal pumps: the implant with its trial, the refill, the drug on the claim. */

const STORY =
  'Chronic intractable pain after three lumbar operations since 2021, 8/10 on the NRS. He cannot sit through a meal. Physical therapy, oral opioids, gabapentin and a spinal cord stimulator failed.';

const intractable = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('G89.4', '2021-03-02', 'Chronic pain syndrome'),
  pain: pain(8, '2026-11-10T15:00:00Z'),
  function: oswestry(62, '2026-11-10T15:00:00Z'),
  visit: visitNote(STORY, '2026-09-10'),
};

const TRIAL =
  'Intrathecal trial of morphine 0.5 mg on 10/05/2026: pain fell from 8/10 to 2/10, 75% relief for 18 hours. It was well tolerated without nausea or sedation, and the patient wishes the pump.';

const tried = { trial: visitNote(TRIAL, '2026-10-06') };

const pump = (over: Partial<ServiceRequest> = {}) =>
  anOrder('62362', {
    id: 'pump',
    code: cpt('62362', 'Implant of a programmable intrathecal pump'),
    reasonCode: [icd('G89.4')],
    locationCode: [placeOfService('24')],
    ...over,
  });

const sign = (over: Parameters<typeof chart>[1] = {}, order = pump()) => ({
  service: 'order-sign',
  request: signing([order], chart(intractable, over)),
});

/** A trial as a session of its own with its relief. */
const session = (percent: number): FhirResource[] => [
  pastSession('trial', '62323', '2026-10-05', 'Lumbar', {
    code: cpt('62323', 'Intrathecal morphine trial injection'),
  }),
  reliefHeld(percent, 'trial', ['2026-10-05', '2026-10-06']),
];
const WELL = {
  words: visitNote('The intrathecal morphine trial was well tolerated.', '2026-10-06'),
};

testScenarios({
  'a pump after a good intraspinal trial is passed in silence': sign(tried),
  'a pump without a trial is not covered': {
    ...sign(),
    critical: ['itp-trial-required'],
  },
  'a trial that a visit tells without its day counts': sign({
    trial: visitNote(
      'The intrathecal morphine trial last month gave 70% pain relief and was well tolerated.',
      '2026-11-06',
    ),
  }),
  'a trial of a stimulator is no trial of a pump': {
    ...sign({
      trial: visitNote(
        'The spinal cord stimulator trial of 10/05/2026 gave 75% relief and was well tolerated.',
        '2026-10-14',
      ),
    }),
    critical: ['itp-trial-required'],
  },
  'a Blue plan wants more than half the pain gone': {
    ...sign({
      coverage: aCoverage('BCBS-50'),
      trial: visitNote(TRIAL.replace('2/10, 75%', '5/10, 38%'), '2026-10-06'),
    }),
    critical: ['itp-trial-required'],
  },
  'with three quarters gone it is passed in silence': sign({
    coverage: aCoverage('BCBS-50'),
    ...tried,
  }),
  'a trial that stands as a procedure with its relief counts': sign({
    trial: session(70),
    ...WELL,
  }),
  'a pump against spasticity needs no trial of pain relief': sign(
    { diagnosis: condition('G35', '2010-03-02', 'Multiple sclerosis with severe spasticity') },
    pump({
      code: cpt('62362', 'Implant of a programmable baclofen pump for spasticity'),
      reasonCode: [icd('M62.838', 'Spasticity')],
    }),
  ),
  "workers' compensation wants an approved plan for a pump": {
    ...sign({ coverage: aCoverage('WC-GENERIC'), ...tried }),
    critical: ['prior-auth-missing'],
  },
  'which is passed in silence where it stands': sign({
    coverage: aCoverage('WC-GENERIC'),
    authorization: approval([askedFor('62362')]),
    ...tried,
  }),
  'its selection is passed in silence': {
    service: 'order-select',
    request: selecting([pump()], chart(intractable)),
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([pump()], unread(chart(intractable))),
  },
});

const REFILL = `PROCEDURE: Intrathecal pump refill with reprogramming by the physician.
CONSENT: Informed consent was obtained.
DESCRIPTION: The pump was interrogated. 2 mL of residual drug were withdrawn, 2.1 mL were expected. 20 mL of morphine 10 mg/mL were instilled into the reservoir. The pump was reprogrammed to 4.2 mg per day. The low reservoir alarm date is 02/14/2027. There were no complications.`;

const PLAIN = REFILL.replace(' with reprogramming by the physician', '').replace(
  'The pump was reprogrammed to 4.2 mg per day.',
  'The rate stays at 4.0 mg per day; the pump was not reprogrammed.',
);

const stored = { coverage: intractable.coverage, claims: intractable.claims };

const narrate = (note: string, code: string) => ({
  service: 'procedure-note-sign',
  request: noting([bare(code)], chart(stored), { note: noteOf(note) }),
});

const review = (items: ClaimItem[], note = REFILL, code = '62370') => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('G89.4') }],
    }),
    chart(stored),
    { procedures: [bare(code)], note: noteOf(note) },
  ),
});

const filled = (code: string, units: number): ClaimItem => ({
  ...line(code, 'KD', 'JZ'),
  quantity: { value: units },
});

const BACLOFEN = REFILL.replace('morphine 10 mg/mL', 'baclofen 500 mcg/mL')
  .replace('4.2 mg per day', '210 mcg per day')
  .replace('20 mL of', '40 mL of');
const ZICONOTIDE = REFILL.replace('morphine 10 mg/mL', 'ziconotide 25 mcg/mL').replace(
  '4.2 mg per day',
  '4.8 mcg per day',
);

testScenarios({
  'a refill with reprogramming that tells everything is passed in silence': narrate(
    REFILL,
    '62370',
  ),
  'a refill with reprogramming is not billed as one without': {
    ...narrate(REFILL, '95991'),
    critical: ['itp-refill-code'],
  },
  'a refill without reprogramming is': narrate(PLAIN, '95991'),
  'the volume of the refill that is entered is no reprogramming': narrate(
    `${PLAIN} The reservoir volume was reprogrammed to 20 mL.`,
    '95991',
  ),
  'a refill told in lines of a form is passed in silence': narrate(
    `${PLAIN.split('\n')[0]}
Intrathecal pump refill
Drug: Morphine
Concentration: 10 mg/mL
Residual volume expected: 3.2 mL
Residual volume actual: 3.0 mL
Refill volume: 20 mL
Daily dose: 4.0 mg/day, unchanged
Alarm date: 02/14/2027`,
    '95991',
  ),
  'a refill with neither alarm date nor rate asks for one': {
    ...narrate(
      REFILL.replace(' The low reservoir alarm date is 02/14/2027.', '').replace(
        ' to 4.2 mg per day',
        '',
      ),
      '62370',
    ),
    warning: ['itp-refill-documentation'],
  },
  'a refill without the volume that was withdrawn asks for it': {
    ...narrate(
      REFILL.replace(' 2 mL of residual drug were withdrawn, 2.1 mL were expected.', ''),
      '62370',
    ),
    warning: ['itp-refill-documentation'],
  },
  'the encounter of a refill is closed in silence': {
    service: 'encounter-discharge',
    request: discharging([bare('62370')], chart(stored, { note: storedNote(REFILL) })),
  },
  'the encounter of a refill under the wrong code is told': {
    service: 'encounter-discharge',
    request: discharging([bare('95991')], chart(stored, { note: storedNote(REFILL) })),
    critical: ['itp-refill-code'],
  },
  'a refill whose note could not be read is not called incomplete': {
    service: 'procedure-note-sign',
    request: noting([bare('62370')], unread(chart(stored))),
  },
  'the claim of preservative-free morphine by its units is passed in silence': review([
    line('62370'),
    filled('J2274', 20),
  ]),
  'morphine for the pump is not billed as the usual one': {
    ...review([line('62370'), filled('J2270', 20)]),
    critical: ['itp-drug-code'],
  },
  'two hundred milligrams are not ten units': {
    ...review([line('62370'), filled('J2274', 10)]),
    critical: ['drug-units-mismatch'],
  },
  'Medicare wants to hear whether a single-dose vial was wasted': {
    ...review([line('62370'), { ...line('J2278', 'KD'), quantity: { value: 500 } }], ZICONOTIDE),
    warning: ['drug-jw-jz-missing'],
  },
  'ziconotide under the code of an old guide is told': {
    ...review([line('62370'), filled('J3311', 500)], ZICONOTIDE),
    critical: ['itp-drug-code'],
  },
  'ziconotide is billed by the microgram': review(
    [line('62370'), filled('J2278', 500)],
    ZICONOTIDE,
  ),
  'baclofen is billed by ten milligrams': review([line('62370'), filled('J0475', 2)], BACLOFEN),
  'the claim of a refill with reprogramming under the code without is told': {
    ...review([line('95991'), filled('J2274', 20)], REFILL, '95991'),
    critical: ['itp-refill-code'],
  },
  'so it is where the record bears the right code': {
    ...review([line('95991'), filled('J2274', 20)], REFILL, '62370'),
    critical: ['itp-refill-code'],
  },
  'a claim that bears the right code is passed in silence, whatever the record bears': review(
    [line('62370'), filled('J2274', 20)],
    REFILL,
    '95991',
  ),
});
