import { z } from 'zod';
import { oncePer } from '../chart/once-per.ts';
import { readAnswer } from '../fhir/bundle.ts';
import { referenceKeys } from '../fhir/coding.ts';
import type { GatheredChart } from './gather-chart.ts';
import type { ParsedHook } from './parse-hook.ts';

/** An order as the client sent it, key for key. */
export interface RawOrder {
  readonly resourceType: string;
  readonly id: string;
  readonly extension?: readonly unknown[] | null | undefined;
  readonly [key: string]: unknown;
}

/** An order to write coverage information on, and the orders by which it is judged. */
export interface OrderInScope {
  order: RawOrder;
  key: string;
  judgedBy: readonly string[];
}

/** What Da Vinci CRD calls a request; coverage information may stand on each of them. */
const REQUESTS: ReadonlySet<string> = new Set([
  'CommunicationRequest',
  'DeviceRequest',
  'MedicationRequest',
  'NutritionOrder',
  'ServiceRequest',
  'VisionPrescription',
]);

const Order = z.looseObject({
  resourceType: z.string(),
  id: z.string().min(1),
  extension: z.array(z.unknown()).nullish(),
});
const Appointment = z.looseObject({
  basedOn: z.array(z.looseObject({ reference: z.string().optional() })).nullish(),
});

/** The orders and appointments a hook is about; one without an id cannot be named in an answer. */
export function ordersInScope(
  { request, context }: ParsedHook,
  { resources }: Pick<GatheredChart, 'resources'>,
  /** Whether an appointment's order is written on instead of the appointment (CRD 2.2). */
  prefersOrders: boolean,
): OrderInScope[] {
  const find = (key: string): OrderInScope[] => {
    const order = sentIn(request).get(key) ?? resources.get(key);
    return isOrder(order) && REQUESTS.has(order.resourceType)
      ? [{ order, key, judgedBy: [key] }]
      : [];
  };
  const given = context.given.flatMap(({ resource }) => {
    if (!isOrder(resource)) return [];
    const key = keyOf(resource);
    if (REQUESTS.has(resource.resourceType)) return [{ order: resource, key, judgedBy: [key] }];
    if (resource.resourceType !== 'Appointment') return [];
    const judgedBy = referenceKeys(Appointment.safeParse(resource).data?.basedOn ?? []);
    const orders = prefersOrders ? judgedBy.flatMap(find) : [];
    return orders.length > 0 ? orders : [{ order: resource, key, judgedBy }];
  });
  return uniqueOf([...given, ...context.named.flatMap(find)]);
}

/** Looked up for what a context only refers to: most calls bring their orders with them. */
const sentIn = oncePer(
  ({ prefetch }: ParsedHook['request']) =>
    new Map(
      Object.values(prefetch ?? {})
        .flatMap(resourcesIn)
        .map((order) => [keyOf(order), order]),
    ),
);

const isOrder = (value: unknown): value is RawOrder => Order.safeParse(value).success;

const resourcesIn = (value: unknown): RawOrder[] => {
  const answer = readAnswer(value);
  return answer.is === 'resources' ? answer.resources.filter(isOrder) : [];
};

const keyOf = ({ resourceType, id }: RawOrder): string => `${resourceType}/${id}`;

/** An order that is named twice is written on once. */
const uniqueOf = (found: readonly OrderInScope[]): OrderInScope[] => [
  ...new Map(found.map((one) => [one.key, one])).values(),
];
