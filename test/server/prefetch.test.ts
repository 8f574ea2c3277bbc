import type { Organization } from 'fhir/r4';
import { expect, it } from 'vitest';
import { aCoverage, anOrder, aProcedure, bundle, orderSign, prefetch } from '../kit/fhir.ts';
import { shownRules, startService, verdicts } from '../kit/service.ts';

const service = startService();
const order = anOrder('62323');
const sessions = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'].map((on, index) =>
  aProcedure(`esi-${index}`, '62323', on),
);
const ask = (over: Record<string, unknown>) =>
  service.post('/cds-services/order-sign', orderSign([order], { prefetch: prefetch(over) }));

it('takes null for "no such data"', async () => {
  expect(verdicts(await ask({ procedures: null }))['esi-frequency-exceeded']).toBe('met');
});

it('counts what a Bundle holds', async () => {
  expect(verdicts(await ask({ procedures: bundle(sessions) }))['esi-frequency-exceeded']).toBe(
    'unmet',
  );
});

it('counts what a Bundle without a type holds', async () => {
  const untyped = bundle(sessions, { type: undefined });
  expect(verdicts(await ask({ procedures: untyped }))['esi-frequency-exceeded']).toBe('unmet');
});

it.each([
  ['an OperationOutcome', { resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] }],
  ['a string', 'nothing'],
  ['a number', 7],
  ['a list', []],
  ['a Bundle that holds 2 of 3 found', bundle(sessions.slice(2), { total: 3 })],
  ['a Bundle that only counts', { resourceType: 'Bundle', type: 'searchset', total: 1 }],
  ['a Bundle in a Bundle', bundle([bundle(sessions)])],
  ['what a server says of itself', { resourceType: 'CapabilityStatement', status: 'active' }],
  ['the patient where procedures were asked for', { resourceType: 'Patient', id: 'p' }],
  [
    'a Bundle that warns of sources that were not asked',
    bundle([
      { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'incomplete' }] },
    ]),
  ],
  [
    'a Bundle without a FHIR server for its next page',
    bundle([], { link: [{ relation: 'next', url: 'https://x/y' }] }),
  ],
])('takes %s for a read that failed', async (_name, procedures) => {
  expect(verdicts(await ask({ procedures }))['esi-frequency-exceeded']).toBe('unchecked');
});

it.each([
  ['as many as were found', bundle(sessions, { total: 4 })],
  ['fewer found than it holds, as an estimate may say', bundle(sessions, { total: 3 })],
  [
    'entries without a resource',
    { ...bundle(sessions), entry: [{}, null, ...bundle(sessions).entry] },
  ],
])('counts a Bundle that holds %s', async (_name, procedures) => {
  expect(verdicts(await ask({ procedures }))['esi-frequency-exceeded']).toBe('unmet');
});

it('does not take what is included for what was found', async () => {
  const procedures = {
    resourceType: 'Bundle',
    total: 2,
    entry: [
      { resource: sessions[0], search: { mode: 'match' } },
      { resource: { resourceType: 'Location', id: 'l' }, search: { mode: 'include' } },
    ],
  };
  expect(verdicts(await ask({ procedures }))['esi-frequency-exceeded']).toBe('unchecked');
});

it.each(['Patient/other', 'https://ehr.example/fhir/Patient/other/_history/2'])(
  'never counts what is about %s, and says so',
  async (reference) => {
    const others = sessions.map((one) => ({ ...one, subject: { reference } }));
    const answer = await ask({ procedures: bundle(others) });
    expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
    expect(JSON.stringify(answer.body)).toContain('data of another patient');
    expect(JSON.stringify(answer.body)).not.toContain('Procedure/esi-0');
  },
);

it.each([
  { reference: 'https://ehr.example/fhir/Patient/p/_history/2' },
  { identifier: { value: '17' } },
  { reference: 'urn:uuid:7c8a2f0e-5f0e-4a3e-9d59-3c1f3f0f1a11' },
  null,
])('counts what is about the patient, as far as %o tells', async (subject) => {
  const own = sessions.map((one) => ({ ...one, subject }));
  expect(verdicts(await ask({ procedures: bundle(own) }))['esi-frequency-exceeded']).toBe('unmet');
});

it('never takes the coverage of another patient', async () => {
  const coverage = aCoverage('UHC-COMM-2026', { beneficiary: { reference: 'Patient/other' } });
  const { body } = await ask({ coverage: bundle([coverage]) });
  expect(body.extension['org.foramen.explanation'].policy).toMatchObject({
    id: 'DEFAULT',
    found: 'unread',
  });
});

it('takes an absent key for a read that could not be made', async () => {
  const { procedures: _left, ...rest } = prefetch();
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], { prefetch: rest }),
  );
  expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
});

it('never calls an authorization missing that could not be asked for', async () => {
  const { authorizations: _left, ...rest } = prefetch({
    coverage: bundle([aCoverage('AETNA-2026')]),
  });
  const unasked = orderSign([order], { prefetch: rest });
  const none = orderSign([order], { prefetch: { ...rest, authorizations: null } });
  const missing = async (request: object) =>
    verdicts(await service.post('/cds-services/order-sign', request))['prior-auth-missing'];
  expect(await missing(unasked)).toBe('unchecked');
  expect(await missing(none)).toBe('unmet');
});

it('uses what a client sends under keys of its own', async () => {
  const { procedures: _left, ...rest } = prefetch();
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], { prefetch: { ...rest, theirs: bundle(sessions) } }),
  );
  expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unmet');
});

it('leaves out a warning that a searchset carries beside its resources', async () => {
  const warned = bundle([
    ...sessions,
    { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] },
  ]);
  expect(verdicts(await ask({ procedures: warned }))['esi-frequency-exceeded']).toBe('unmet');
});

it('judges an unread coverage by the default set, and does not call the payer unknown', async () => {
  const answer = await ask({ coverage: { resourceType: 'OperationOutcome', issue: [] } });
  expect(verdicts(answer)['coverage-policy-unknown']).toBe('unchecked');
  expect(shownRules(answer)).not.toContain('coverage-policy-unknown');
  expect(answer.body.extension['org.foramen.explanation'].policy.id).toBe('DEFAULT');
});

it('takes a coverage with a payer named inside', async () => {
  const payer: Organization = {
    resourceType: 'Organization',
    id: 'payer',
    name: 'UnitedHealthcare',
  };
  const coverage = aCoverage('', { contained: [payer], payor: [{ reference: '#payer' }] });
  const { body } = await ask({ coverage: bundle([coverage]) });
  expect(body.extension['org.foramen.explanation'].policy.id).toBe('UHC-COMM-2026');
});
