import { OrderDispatchContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { resolveAs } from '../src/chart/chart-source.ts';
import { referenceKey } from '../src/fhir/coding.ts';

const keysOf = (references: readonly string[]): string[] =>
  references.flatMap((reference) => referenceKey({ reference }) ?? []);

export const orderDispatch = defineService({
  id: 'order-dispatch',
  hook: 'order-dispatch',
  title: 'Pain procedure order, when it is sent on',
  description:
    'Prior authorization of the interventional pain procedures whose orders go to a performer.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'order-dispatch',
  planned: true,
  writesCoverageInformation: true,
  withoutEncounter: true,
  context: OrderDispatchContext,
  given: () => [],
  named: ({ dispatchedOrders }) => keysOf(dispatchedOrders),
  subjects({ dispatchedOrders }, source) {
    const keys = keysOf(dispatchedOrders);
    return {
      orders: keys.flatMap((reference) => resolveAs(source, 'ServiceRequest', { reference }) ?? []),
      procedures: [],
      claims: [],
      unread: source.failures(...keys),
    };
  },
});
