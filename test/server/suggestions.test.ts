import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cds/card.ts';
import { FORAMEN_SPINAL_LEVEL } from '../../src/terminology/systems.ts';
import { aDraftClaim, anItem } from '../kit/claim.ts';
import { anOrder, aProcedure, bundle, noteSign, orderSign } from '../kit/fhir.ts';
import { expectSettling } from '../kit/round-trip.ts';
import { startService } from '../kit/service.ts';

const service = startService({ crd: false });
const crd = startService({ crd: true });

const suggestionsOf = async (id: string, body: object, from = service) => {
  const answer = await from.post(`/cds-services/${id}`, body);
  const cards: Card[] = answer.body.cards;
  return cards.flatMap(({ suggestions = [] }) => suggestions);
};
const targets = async (...asked: Parameters<typeof suggestionsOf>) =>
  (await suggestionsOf(...asked)).flatMap(({ actions }) =>
    actions.map((action) =>
      action.type === 'delete'
        ? `delete ${action.resourceId}`
        : `${action.type} ${action.resource.resourceType}/${action.resource.id ?? ''}`,
    ),
  );

describe('suggestions act', () => {
  it('on draft orders', async () => {
    const asked = orderSign([anOrder('64483')]);
    expect(new Set(await targets('order-sign', asked))).toEqual(
      new Set(['update ServiceRequest/order']),
    );
  });

  it.each(['active', 'completed', 'on-hold'])('on no order that is %s', async (status) => {
    const asked = orderSign([{ ...anOrder('64483'), status }]);
    expect(await targets('order-sign', asked)).toEqual([]);
  });

  it('on no order without an id', async () => {
    const { id: _none, ...unnamed } = anOrder('64483');
    expect(await targets('order-sign', orderSign([unnamed]))).toEqual([]);
  });

  it('on what is selected alone, and ask for no documents', async () => {
    const other = anOrder('64493', { id: 'other' });
    const asked = {
      ...orderSign([]),
      hook: 'order-select',
      context: {
        userId: 'Practitioner/1',
        patientId: 'p',
        selections: ['ServiceRequest/order'],
        draftOrders: bundle([anOrder('64483'), other]),
      },
    };
    expect(new Set(await targets('order-select', asked))).toEqual(
      new Set(['update ServiceRequest/order']),
    );
  });

  it('on the procedure that is signed and its claim, not on the orders it fulfils', async () => {
    const done = aProcedure('done', '64483', '2026-11-21');
    const asked = noteSign([done], {
      orders: bundle([anOrder('64483')]),
      claim: aDraftClaim([anItem('64483')]),
    });
    expect(new Set(await targets('procedure-note-sign', asked))).toEqual(
      new Set(['update Procedure/done', 'create DocumentReference/']),
    );
  });

  it('on no claim that was sent', async () => {
    const claim = aDraftClaim([anItem('64483'), anItem('77003', { sequence: 2 })], {
      status: 'active',
    });
    const asked = {
      ...noteSign([], { claim }),
      hook: 'org.foramen.claim-review',
    };
    expect(await targets('claim-review', asked)).toEqual([]);
    const draft = { ...asked, context: { ...asked.context, claim: { ...claim, status: 'draft' } } };
    expect(await targets('claim-review', draft)).toContain('update Claim/claim');
  });
});

it('the level that was ordered is offered to a procedure without one, and settles it', async () => {
  const site = { coding: [{ system: FORAMEN_SPINAL_LEVEL, code: 'L4-L5' }] };
  const done = aProcedure('done', '64483', '2026-11-21', {
    basedOn: [{ reference: 'ServiceRequest/order' }],
  });
  const call = noteSign([done], { orders: bundle([anOrder('64483', { bodySite: [site] })]) });
  const ask = (asked: object) => service.post('/cds-services/procedure-note-sign', asked);
  const answer = await ask(call);
  expect(JSON.stringify(answer.body.cards)).toContain('Set the level as ordered: L4-L5');
  await expectSettling({ ask, known: async () => [] }, call, answer);
});

describe('an order of guidance that belongs to another', () => {
  const asked = orderSign([anOrder('64483'), anOrder('77003', { id: 'guidance' })]);

  it('is deleted', async () => {
    expect(await targets('order-sign', asked)).toContain('delete ServiceRequest/guidance');
  });

  it('is left to the reader under Coverage Requirements Discovery', async () => {
    expect(await targets('order-sign', asked, crd)).not.toContain('delete ServiceRequest/guidance');
  });
});
