import { expect, it } from 'vitest';
import { aClaim, aCoverage, aProcedure } from '../kit/fhir.ts';
import { chartOf } from '../kit/scenario.ts';
import { startService } from '../kit/service.ts';

const service = startService();

const open = (...resources: { resourceType: string }[]) =>
  service.post('/cds-services/patient-view', {
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/1', patientId: 'p' },
    prefetch: chartOf(aCoverage('MCR-FFS-2026'), ...resources),
  });

const epidurals = (...days: string[]) => days.map((on) => aProcedure(`esi-${on}`, '62323', on));

const authorization = (end: string) => ({
  resourceType: 'ClaimResponse',
  id: 'authorization',
  status: 'active',
  use: 'preauthorization',
  outcome: 'complete',
  preAuthRef: 'A-1',
  preAuthPeriod: { start: '2026-09-01', end },
});

it('keeps silent while two sessions are left', async () => {
  const { body } = await open(...epidurals('2026-03-02', '2026-05-04'));
  expect(body.cards).toEqual([]);
});

it('tells in one quiet card that one session is left', async () => {
  const { body } = await open(...epidurals('2026-03-02', '2026-05-04', '2026-08-03'));
  expect(body.cards).toMatchObject([
    { indicator: 'info', summary: expect.stringContaining('3 used of 4 epidural sessions') },
  ]);
  expect(body.cards[0].detail).toContain('One is left on 2026-11-21.');
});

it('tells from when the next session fits once none is left, claims of others included', async () => {
  const { body } = await open(
    ...epidurals('2026-03-02', '2026-05-04', '2026-08-03'),
    aClaim('elsewhere', '64483', '2026-09-14', 'RT'),
  );
  expect(body.cards).toHaveLength(1);
  expect(body.cards[0].detail).toContain('The next one fits from 2027-03-02.');
});

it('counts the regions of the spine apart', async () => {
  const { body } = await open(
    ...epidurals('2026-03-02', '2026-05-04'),
    aProcedure('cervical', '62321', '2026-08-03'),
  );
  expect(body.cards).toEqual([]);
});

it.each([
  ['2026-12-12', 1],
  ['2026-12-13', 0],
  ['2026-11-21', 1],
  ['2026-11-20', 0],
])('of an authorization that ends on %s it makes %i card', async (end, cards) => {
  const { body } = await open(authorization(end));
  expect(body.cards).toHaveLength(cards);
});

it('says all there is in one card', async () => {
  const { body } = await open(
    ...epidurals('2026-03-02', '2026-05-04', '2026-08-03'),
    authorization('2026-12-01'),
  );
  expect(body.cards).toHaveLength(1);
  expect(body.cards[0].summary).toContain('(+1)');
  expect(body.cards[0].extension['org.foramen.findings']).toHaveLength(2);
});

it('says nothing for a payer whose limits are not known', async () => {
  const { body } = await service.post('/cds-services/patient-view', {
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/1', patientId: 'p' },
    prefetch: chartOf(aCoverage('WC-MS'), ...epidurals('2026-03-02', '2026-05-04', '2026-08-03')),
  });
  expect(body.cards).toEqual([]);
});
