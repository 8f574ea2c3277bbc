import { expect, it } from 'vitest';
import { applySuggestion } from '../../src/web/playground/check/apply-suggestion.ts';
import type { Action, HookCall } from '../../src/web/playground/hook-call.ts';

const order = { resourceType: 'ServiceRequest', id: 'order', status: 'draft' };
const other = { ...order, id: 'other' };
const note = { resourceType: 'DocumentReference', id: 'note' };
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
const call: HookCall = {
  hook: 'order-sign',
  hookInstance: 'one',
  context: { patientId: 'p', meal: bundle(), draftOrders: bundle(order, other), note },
};

const apply = (...actions: Omit<Action, 'description'>[]) =>
  applySuggestion(call, {
    label: 'Mend it',
    actions: actions.map((action) => ({ description: `${action.type} it`, ...action })),
  });

it('puts an updated resource in the place of the old one', () => {
  const signed = { ...order, status: 'active' };
  const { call: changed, notApplied } = apply({ type: 'update', resource: signed });
  expect(changed.context.draftOrders).toEqual(bundle(signed, other));
  expect(notApplied).toEqual([]);
});

it('updates a resource that stands alone in the context', () => {
  const longer = { ...note, description: 'longer' };
  expect(apply({ type: 'update', resource: longer }).call.context.note).toEqual(longer);
});

it('adds a new resource to the bundle that holds its like, with an id', () => {
  const { id: _none, ...unnamed } = order;
  const { draftOrders, meal } = apply({ type: 'create', resource: unnamed }).call.context;
  expect(draftOrders).toEqual(bundle(order, other, { ...unnamed, id: 'new-3' }));
  expect(meal).toEqual(bundle());
});

it.each([
  ['its reference', { resourceId: 'ServiceRequest/order' }],
  ['several references', { resourceId: ['ServiceRequest/order'] }],
  ['the resource itself', { resource: order }],
])('takes out what is deleted by %s', (_what, named) => {
  expect(apply({ type: 'delete', ...named }).call.context.draftOrders).toEqual(bundle(other));
});

it('says which changes the request has no place for, and makes the others', () => {
  const elsewhere = { resourceType: 'Procedure', id: 'elsewhere' };
  const { call: changed, notApplied } = apply(
    { type: 'update', resource: elsewhere },
    { type: 'delete', resourceId: 'ServiceRequest/other' },
    { type: 'delete' },
  );
  expect(notApplied).toEqual(['update it', 'delete it']);
  expect(changed.context.draftOrders).toEqual(bundle(order));
});

it('leaves the request it was given as it was', () => {
  const before = structuredClone(call);
  apply({ type: 'delete', resource: order }, { type: 'create', resource: other });
  expect(call).toEqual(before);
});
