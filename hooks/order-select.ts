import { bundled, OrderSelectContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { keyOf, referenceKey } from '../src/fhir/coding.ts';

export const orderSelect = defineService({
  id: 'order-select',
  hook: 'order-select',
  title: 'Pain procedure order, while it is chosen',
  description:
    'What decides about the interventional pain procedure just selected: session limits, diagnostic blocks, indication and side, by the policy of the payer.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'order-select',
  planned: true,
  acts: { changes: ['ServiceRequest'] },
  context: OrderSelectContext,
  given: ({ draftOrders }) => bundled('draftOrders', draftOrders),
  subjects({ selections }, source) {
    const chosen = selections.map((reference) => referenceKey({ reference }) ?? reference);
    return {
      orders: source
        .given('ServiceRequest')
        .filter((order) => [keyOf(order), order.id].some((name) => name && chosen.includes(name))),
      procedures: [],
      claims: [],
    };
  },
});
