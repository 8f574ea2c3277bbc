import { OrderDispatchContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';

export const orderDispatch = defineService({
  id: 'order-dispatch',
  hook: 'order-dispatch',
  title: 'Pain procedure order, when it is sent on',
  description: 'No rule speaks at this moment yet; the service answers without cards.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'order-dispatch',
  planned: true,
  context: OrderDispatchContext,
  given: () => [],
  subjects: () => ({ orders: [], procedures: [], claims: [] }),
});
