import { bundled, OrderSignContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';

export const orderSign = defineService({
  id: 'order-sign',
  hook: 'order-sign',
  title: 'Pain procedure order, before it is signed',
  description:
    'Coverage and documentation of the interventional pain procedures being ordered: session limits, diagnostic blocks, indication, care before, side, approach, prior authorization, by the policy of the payer.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'order-sign',
  planned: true,
  writesCoverageInformation: true,
  acts: { changes: ['ServiceRequest'] },
  context: OrderSignContext,
  given: ({ draftOrders }) => bundled('draftOrders', draftOrders),
  subjects: (_context, source) => ({
    orders: source.given('ServiceRequest'),
    procedures: [],
    claims: [],
  }),
});
