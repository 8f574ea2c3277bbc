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
  [
    'a Bundle without a FHIR server for its next page',
    bundle([], { link: [{ relation: 'next', url: 'https://x/y' }] }),
  ],
])('takes %s for a read that failed', async (_name, procedures) => {
  expect(verdicts(await ask({ procedures }))['esi-frequency-exceeded']).toBe('unchecked');
});

it('takes an absent key for a read that could not be made', async () => {
  const { procedures: _left, ...rest } = prefetch();
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], { prefetch: rest }),
  );
  expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
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
