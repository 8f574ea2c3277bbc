import type { Claim } from 'fhir/r4';
import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { ICD10CM } from '../../../src/terminology/systems.ts';
import { anOrder, aProcedure, cpt } from '../../kit/fhir.ts';
import { readOne } from '../../kit/read-chart.ts';
import { aCondition, because, ordered } from '../../kit/visits.ts';

const codesOf = (procedure: ReturnType<typeof ordered>) =>
  documentedValue(procedure.diagnoses)?.map(({ code, text }) => code ?? text);

it.each([
  ['as printed', 'M54.16'],
  ['in small letters', 'm54.16'],
  ['without its dot', 'M5416'],
])('a reason %s is one diagnosis', (_how, code) => {
  expect(codesOf(ordered([], { order: because(code) }))).toEqual(['M54.16']);
});

it('the words of a person stand beside the code, with the order as their place', () => {
  const { diagnoses } = ordered([], { order: because('M54.16', 'leg pain') });
  expect(diagnoses).toMatchObject({
    value: [{ code: 'M54.16', text: 'leg pain' }],
    evidence: [{ reference: 'ServiceRequest/order', quote: 'leg pain' }],
  });
});

it('words without a code, and a code of another system, are diagnoses as well', () => {
  const reasonCode = [
    { text: 'sciatica' },
    { coding: [{ system: 'http://snomed.info/sct', code: '23056005', display: 'Sciatica' }] },
  ];
  const value = documentedValue(ordered([], { order: { reasonCode } }).diagnoses);
  expect(value?.map(({ text, code }) => [text, code])).toEqual([
    ['sciatica', undefined],
    [undefined, undefined],
  ]);
});

it('a condition that the order refers to is told with its own place', () => {
  const order = { reasonReference: [{ reference: 'Condition/M54-16' }] };
  expect(ordered([aCondition('M54.16')], { order }).diagnoses).toMatchObject({
    value: [{ code: 'M54.16' }],
    evidence: [{ reference: 'Condition/M54-16' }],
  });
});

it('a condition that cannot be read leaves all of them open', () => {
  const order = { ...because('M54.50'), reasonReference: [{ reference: 'Condition/gone' }] };
  expect(ordered([], { order, unread: ['Condition/gone'] }).diagnoses).toEqual({
    state: 'unreadable',
    reason: 'Condition/gone: refused',
  });
  expect(ordered([], { order }).diagnoses).toMatchObject({
    state: 'unreadable',
    reason: expect.stringContaining('Condition/gone'),
  });
});

it('a reason that is no condition is no diagnosis', () => {
  const order = { reasonReference: [{ reference: 'DiagnosticReport/mri' }] };
  expect(ordered([], { order }).diagnoses.state).toBe('undocumented');
});

it.each(['refuted', 'entered-in-error'])('a condition that is %s is none', (status) => {
  const wrong = aCondition('M54.16', { verificationStatus: { coding: [{ code: status }] } });
  const order = { reasonReference: [{ reference: 'Condition/M54-16' }] };
  expect(ordered([wrong], { order }).diagnoses.state).toBe('undocumented');
});

it('a performed procedure has those of the order it fulfils and of its claim line, each once', () => {
  const claim: Claim = {
    resourceType: 'Claim',
    id: 'claim',
    status: 'active',
    use: 'claim',
    type: {},
    created: '2026-11-21',
    patient: {},
    provider: {},
    priority: {},
    insurance: [],
    diagnosis: [
      { sequence: 1, diagnosisCodeableConcept: { coding: [{ system: ICD10CM, code: 'M5416' }] } },
      { sequence: 2, diagnosisCodeableConcept: { coding: [{ system: ICD10CM, code: 'M961' }] } },
      { sequence: 3, diagnosisCodeableConcept: { coding: [{ system: ICD10CM, code: 'I10' }] } },
    ],
    item: [
      {
        sequence: 1,
        productOrService: cpt('62323'),
        servicedDate: '2026-11-21',
        diagnosisSequence: [1, 2],
      },
    ],
  };
  const procedure = readOne({
    procedures: [aProcedure('done', '62323', '2026-11-21')],
    orders: [anOrder('62323', because('M54.16'))],
    claims: [claim],
  });
  expect(codesOf(procedure)).toEqual(['M54.16', 'M96.1']);
});
