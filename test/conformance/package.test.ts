import { expect, it } from 'vitest';
import { callerFor } from '../../src/cli/as-service.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { assemblePackage } from '../../src/server/assemble-package.ts';
import { fhirFaults } from '../kit/fhir-faults.ts';
import { startService, TODAY, testConfig, testEngine } from '../kit/service.ts';

const patience = { readBudgetMilliseconds: 20_000 };
const service = startService(patience, async () => (await createDemo(TODAY)).router);

it.each([
  ['constance-adeyemi', 'ServiceRequest/constance-adeyemi-ablation-order'],
  ['josephine-marlowe', 'ServiceRequest/josephine-marlowe-implant-order'],
])('the authorization package of %s is a valid FHIR document', async (patientId, procedure) => {
  const fhirServer = `${service.url()}/demo/fhir`;
  const caller = callerFor(testConfig(patience), undefined);
  const question = { patientId, procedure, fhirServer };
  const { document } = await assemblePackage(testEngine(), caller, question);
  expect(document.entry?.[0]?.resource?.resourceType).toBe('Composition');
  expect(document.entry?.length).toBeGreaterThan(3);
  expect(fhirFaults(document)).toEqual([]);
});
