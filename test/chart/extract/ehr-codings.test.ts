import type { CodeableConcept, Coding } from 'fhir/r4';
import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { CPT, SNOMED } from '../../../src/terminology/systems.ts';
import { aDraftClaim, anItem } from '../../kit/claim.ts';
import { aCoverage, anOrder, aProcedure } from '../../kit/fhir.ts';
import { read, readOne } from '../../kit/read-chart.ts';

/** How EHRs write codes, sites and days where they do not do it as the specifications say. */

const LOCAL = 'urn:oid:1.2.840.114350.1.13.0.1.7.2.696580';
const coded = (...coding: Coding[]): CodeableConcept => ({ coding });
const orderOf = (code: CodeableConcept, over: object = {}) =>
  readOne({ orders: [anOrder('62323', { code, ...over })] });

it.each([
  'http://www.ama-assn.org/go/cpt',
  'https://www.ama-assn.org/go/cpt',
  'urn:oid:2.16.840.1.113883.6.12',
  'urn:oid:2.16.840.1.113883.6.14',
])('a code is known in the system %s, beside others', (system) => {
  const others = [
    { system: SNOMED, code: '1' },
    { system: LOCAL, code: '62323' },
  ];
  const { codes } = orderOf(coded(...others, { system, code: '62322' }));
  expect(codes.map(({ code }) => code)).toEqual(['62322']);
});

it.each([
  ['64483-LT', 'left'],
  ['64483:RT', 'right'],
  ['64483, 50', 'bilateral'],
  ['64483-59-LT', 'left'],
  ['64483', undefined],
  ['64483-left', undefined],
])('the code %s names the side %s', (code, side) => {
  const told = orderOf({ coding: [{ system: CPT, code }], text: 'transforaminal epidural' });
  expect(documentedValue(told.laterality)).toBe(side);
  expect(told.family).toBe('epidural');
});

it('modifiers in a code are those of an order, a procedure and a claim line alike', () => {
  const code = coded({ system: CPT, code: '64483-LT' });
  const linesOf = (told: Parameters<typeof read>[0]) =>
    documentedValue(read(told).lines)?.map((line) => [line.code, ...line.modifiers]);
  const expected = [['64483', 'LT']];
  expect(linesOf({ orders: [anOrder('64483', { code })] })).toEqual(expected);
  expect(linesOf({ procedures: [aProcedure('a', '64483', '2026-11-20', { code })] })).toEqual(
    expected,
  );
  const claim = aDraftClaim([anItem('64483', { productOrService: code })]);
  expect(linesOf({ claims: [claim] })).toEqual(expected);
});

it('a modifier among the codings of a procedure counts, a local code does not', () => {
  const beside = (system: string) =>
    orderOf(coded({ system: CPT, code: '64483' }, { system, code: 'LT' }));
  expect(documentedValue(beside(CPT).laterality)).toBe('left');
  expect(documentedValue(beside(LOCAL).laterality)).toBeUndefined();
});

it.each<[string, CodeableConcept]>([
  ['text', { text: 'Left lumbar epidural steroid injection' }],
  [
    'the name of a local code',
    coded({ system: LOCAL, code: '1', display: 'Left lumbar epidural steroid injection' }),
  ],
  [
    'the name of a code without a system',
    coded({ code: '1', display: 'Left lumbar epidural steroid injection' }),
  ],
])('an order is known by %s alone, with side and region', (_by, code) => {
  const order = orderOf(code);
  expect(order.family).toBe('epidural');
  expect(documentedValue(order.laterality)).toBe('left');
  expect(documentedValue(order.region)).toBe('lumbar-sacral');
});

it.each([
  ['Cervical epidural steroid injection', 'cervical-thoracic'],
  ['Thoracic epidural steroid injection', 'cervical-thoracic'],
  ['Caudal epidural steroid injection', undefined],
  ['Lumbosacral epidural steroid injection', 'lumbar-sacral'],
])('the words "%s" name the region %s', (text, region) => {
  expect(documentedValue(orderOf({ text }).region)).toBe(region);
});

it('a site is known by the name of its code, unless somebody wrote it in words', () => {
  const display = 'Left lumbar spine';
  const sideAt = (site: CodeableConcept) =>
    documentedValue(orderOf({ text: 'Epidural injection' }, { bodySite: [site] }).laterality);
  expect(sideAt(coded({ system: LOCAL, code: '1', display }))).toBe('left');
  expect(sideAt({ ...coded({ system: LOCAL, code: '1', display }), text: 'Right' })).toBe('right');
});

it('no words of a CPT code are read', () => {
  const code = coded({ system: CPT, code: '99999', display: 'Left lumbar epidural injection' });
  expect(read({ orders: [anOrder('99999', { code })] }).procedures).toEqual([]);
});

it('a procedure of which only the end is charted was done on that day', () => {
  const { performedDateTime: _none, ...procedure } = aProcedure('done', '62323', '');
  const done = { ...procedure, performedPeriod: { end: '2026-11-20T03:00:00Z' } };
  expect(`${documentedValue(readOne({ procedures: [done] }).dateOfService)}`).toBe('2026-11-19');
});

it('an extension of a site names its side', () => {
  const url = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier';
  const valueCodeableConcept = coded({ system: SNOMED, code: '24028007' });
  const site = { text: 'lumbar spine', extension: [{ url, valueCodeableConcept }] };
  const told = orderOf(coded({ system: CPT, code: '64483' }), { bodySite: [site] });
  expect(documentedValue(told.laterality)).toBe('right');
});

it.each(['#site', 'urn:uuid:7c8a2f0e-5f0e-4a3e-9d59-3c1f3f0f1a11'])(
  'what %s refers to, and did not come, leaves side and diagnoses open',
  (reference) => {
    const url = 'http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure';
    const code = coded({ system: CPT, code: '64483' });
    const site = orderOf(code, { extension: [{ url, valueReference: { reference } }] });
    expect(site.laterality.state).toBe('unreadable');
    expect(orderOf(code, { reasonReference: [{ reference }] }).diagnoses.state).toBe('unreadable');
    expect(orderOf(code).laterality.state).toBe('undocumented');
    const payor = [{ reference }];
    const { coverages } = read({ chart: [aCoverage('', { payor })] });
    expect(documentedValue(coverages)?.[0]?.unread).toEqual([
      `Coverage/coverage: ${reference} did not come with it`,
    ]);
  },
);

it('what an order contains is read, and a contained measurement is no diagnosis', () => {
  const code = coded({ system: CPT, code: '64483' });
  const contained = [
    { resourceType: 'Condition', id: 'c', code: { text: 'sciatica' } },
    { resourceType: 'Observation', id: 'o', status: 'final', code: {} },
  ];
  const reasonReference = [{ reference: '#c' }, { reference: '#o' }];
  expect(orderOf(code, { contained, reasonReference }).diagnoses).toMatchObject({
    value: [{ text: 'sciatica' }],
  });
});
