import { expect, it } from 'vitest';
import { readOutsideHistory } from '../../src/fhir/outside-history.ts';
import { aProcedure, bundle } from '../kit/fhir.ts';

const patient = { resourceType: 'Patient', id: 'p', identifier: [{ system: 's', value: '1' }] };

/** What a source that has these procedures of its patient `m` gives. */
const read = (procedures: object[]) =>
  readOutsideHistory(
    {
      id: 'payer',
      patientIdentifierSystem: 's',
      reader: {
        baseUrl: 'https://payer.example/fhir',
        get: async (path) => {
          if (path.startsWith('Patient?')) return bundle([{ resourceType: 'Patient', id: 'm' }]);
          return bundle(path.startsWith('Procedure?') ? procedures : []);
        },
      },
    },
    patient,
    AbortSignal.timeout(1_000),
  );
const subject = { reference: 'Patient/m' };

it.each([
  ['Procedure/0', 'Procedure/payer.0'],
  ['Procedure/0/_history/1', 'Procedure/payer.0/_history/1'],
  ['https://payer.example/fhir/Procedure/0', 'https://payer.example/fhir/Procedure/payer.0'],
  ['#0', '#0'],
])('an outside source names its own resources: %s becomes %s', async (reference, renamed) => {
  const part = aProcedure('1', '77003', '2026-08-03', { subject, partOf: [{ reference }] });
  const { resources } = await read([part]);
  expect(resources.get('Procedure/payer.1')).toMatchObject({ partOf: [{ reference: renamed }] });
});

it('what an outside source has of another patient is not used, and said', async () => {
  const { resources, unread } = await read([aProcedure('1', '62323', '2026-08-03')]);
  expect([...resources]).toEqual([]);
  expect(unread).toEqual([
    { source: 'outsideHistory', reason: 'payer: it holds data of another patient' },
  ]);
});
