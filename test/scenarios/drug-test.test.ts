import type { ClaimItem, FhirResource, ServiceRequest } from 'fhir/r4';
import { HCPCS } from '../../src/terminology/systems.ts';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { hcpcs } from '../kit/performance.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, dispatching, reviewing, selecting, signing, unread } from './ask.ts';
import { condition, icd, otherClaims, visitNote } from './charts.ts';
import { bare, itemsFor, line, noteOf } from './session-charts.ts';

/** Urine drug tests: why this patient, why now, why this kind. */

const WHY =
  'Long-term oxycodone since 2024, high risk (Opioid Risk Tool 9). A urine drug screen is ordered today because the dose was increased and the pill count was short.';

const onOpioids = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('G89.4', '2021-03-02', 'Chronic pain syndrome'),
  visit: visitNote(WHY, '2026-11-21'),
};

const screen = (over: Partial<ServiceRequest> = {}) =>
  anOrder('80307', {
    code: cpt('80307', 'Urine drug screen'),
    reasonCode: [icd('G89.4')],
    ...over,
  });

const definitive = (code = 'G0480', over: Partial<ServiceRequest> = {}) =>
  anOrder(code, {
    id: 'definitive',
    code: {
      coding: [{ system: HCPCS[0] ?? '', code }],
      text: 'Definitive urine drug testing by LC-MS/MS',
    },
    reasonCode: [icd('G89.4')],
    ...over,
  });

const sign = (order: ServiceRequest, over: Parameters<typeof chart>[1] = {}) => ({
  service: 'order-sign',
  request: signing([order], chart(onOpioids, over)),
});

const UNEXPECTED = visitNote(
  `${WHY} The presumptive screen today was unexpectedly positive for cocaine and negative for the prescribed oxycodone; definitive testing is ordered to confirm both.`,
  '2026-11-21',
);

/** The result of a screen as the laboratory reports it. */
const labScreen: FhirResource = {
  resourceType: 'DiagnosticReport',
  id: 'screen',
  status: 'final',
  code: {
    coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '80307' }],
    text: 'Presumptive urine drug screen',
  },
  subject: { reference: 'Patient/p' },
  effectiveDateTime: '2026-11-18',
  conclusion: 'Unexpected positive for fentanyl. Oxycodone negative although prescribed.',
};

testScenarios({
  'a screen whose reason the visit tells is passed in silence': sign(screen()),
  'a screen whose reason the order itself tells is passed in silence': sign(
    screen({
      note: [
        { text: 'High risk; oxycodone was increased today and the last screen was unexpected.' },
      ],
    }),
    { visit: [] },
  ),
  'a screen without a reason asks for one': {
    ...sign(screen(), { visit: visitNote('Chronic pain syndrome. Stable.', '2026-11-21') }),
    warning: ['udt-necessity-missing'],
  },
  'that it is done with every patient is no reason': {
    ...sign(screen(), {
      visit: visitNote('Routine urine drug screen as with all our patients.', '2026-11-21'),
    }),
    warning: ['udt-necessity-missing'],
  },
  'a definitive test without a screen before it is not covered': {
    ...sign(definitive()),
    critical: ['udt-definitive-without-rationale'],
  },
  'after an unexpected screen it is passed in silence': sign(definitive(), { visit: UNEXPECTED }),
  'an unexpected screen that the laboratory reports is enough': sign(definitive(), {
    screen: labScreen,
  }),
  'that the screen cannot see fentanyl is a reason that a note may give': sign(definitive(), {
    visit: visitNote(
      `${WHY} The immunoassay cup cannot detect fentanyl; definitive testing is ordered.`,
      '2026-11-21',
    ),
  }),
  'that the prescribed drug was absent from the cup is one as well': sign(definitive(), {
    visit: visitNote(
      `${WHY} The POC cup was negative for prescribed oxycodone. Send out.`,
      '2026-11-21',
    ),
  }),
  'that the urine goes out for confirmation is none': {
    ...sign(definitive(), {
      visit: visitNote(`${WHY} Urine sent for confirmation.`, '2026-11-21'),
    }),
    critical: ['udt-definitive-without-rationale'],
  },
  'a screen beside the note of a lost prescription has its reason': sign(screen(), {
    visit: visitNote(
      'Urine drug screen ordered. She reports losing her medication twice this month.',
      '2026-11-21',
    ),
  }),
  'a definitive test under the code of a screen is the wrong category': {
    ...sign(screen({ code: cpt('80307', 'Definitive urine drug testing by LC-MS/MS') })),
    critical: ['udt-code-category'],
  },
  'twenty-two classes and more want a reason of their own': {
    ...sign(definitive('G0483'), { visit: UNEXPECTED }),
    warning: ['udt-g0483-justification'],
  },
  'a test at every visit is a standing order': {
    ...sign(screen({ code: cpt('80307', 'Standing order: urine drug screen at every visit') })),
    warning: ['udt-standing-order'],
  },
  'a test that repeats by its timing is a standing order': {
    ...sign({
      ...screen({ occurrenceTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'mo' } } }),
      occurrenceDateTime: undefined,
    } as ServiceRequest),
    warning: ['udt-standing-order'],
  },
  'a screen under a definitive code is the wrong category': {
    ...sign(
      definitive('G0480', {
        code: {
          coding: [{ system: HCPCS[0] ?? '', code: 'G0480' }],
          text: 'Presumptive urine drug screen by immunoassay cup',
        },
      }),
      { visit: UNEXPECTED },
    ),
    critical: ['udt-code-category'],
  },
  'the screen code of an old guide is no more': {
    ...sign(screen({ code: { ...hcpcs('G0434'), text: 'Urine drug screen' } })),
    critical: ['code-deleted-or-invalid'],
  },
  'nobody asks for reasons while it is selected': {
    service: 'order-select',
    request: selecting([screen()], chart({ coverage: onOpioids.coverage })),
  },
  'a screen is sent on in silence': {
    service: 'order-dispatch',
    request: dispatching([screen()], chart(onOpioids)),
  },
  'UnitedHealthcare publishes nothing that is asked of the screen beyond its reason': sign(
    screen(),
    {
      coverage: aCoverage('UHC-COMM-2026'),
    },
  ),
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([definitive()], unread(chart(onOpioids))),
  },
});

const NOTE = `${WHY}
URINE DRUG SCREEN: Point of care cup, immunoassay: positive for oxycodone, negative for all others, as expected.`;

const review = (items: ClaimItem[], coverage = onOpioids.coverage) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('G89.4') }],
    }),
    chart({ coverage, claims: otherClaims }),
    { procedures: [bare('80305')], note: noteOf(NOTE) },
  ),
});

const twice = (item: ClaimItem): ClaimItem => ({ ...item, quantity: { value: 2 } });

testScenarios({
  'one screen on the claim is passed in silence': review([line('80305', 'QW')]),
  'two units of a screen are one too many': {
    ...review([twice(line('80305', 'QW'))]),
    critical: ['udt-presumptive-units'],
  },
  'two kinds of screen on one day are one too many': {
    ...review([line('80305', 'QW'), line('80307')]),
    critical: ['udt-presumptive-units'],
  },
  'a cup is not billed as a definitive test': {
    ...review([line('G0480')]),
    critical: ['udt-code-category'],
  },
  'a definitive report of the laboratory of the same day is not about the cup': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim(itemsFor([line('80305', 'QW')]), {
        diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('G89.4') }],
      }),
      chart(
        { coverage: onOpioids.coverage, claims: otherClaims },
        {
          report: {
            ...labScreen,
            code: { ...hcpcs('G0481'), text: 'Definitive drug testing, LC-MS/MS' },
            effectiveDateTime: '2026-11-20',
          } as FhirResource,
        },
      ),
      { procedures: [bare('80305')] },
    ),
  },
  'a visit beside a screen needs no modifier': review([line('99213'), line('80305', 'QW')]),
});
