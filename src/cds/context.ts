import { z } from 'zod';

/** Becomes part of an address, which half a character cannot. */
const id = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed(), 'no valid Unicode');

/** Clients that have none leave it out, or send null or an empty string. */
const optionalId = z.preprocess((value) => (value === '' ? undefined : value), id.nullish());

/** A Bundle by its content: real clients leave `type` out, some its `entry`, or an entry's resource. */
export const BundleContext = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ resource: z.unknown().optional() })).nullish(),
});
type BundleContext = z.infer<typeof BundleContext>;

const Resource = z.looseObject({ resourceType: z.string().min(1) });

/** https://cds-hooks.hl7.org/hooks/order-sign/ */
export const OrderSignContext = z.looseObject({
  userId: id,
  patientId: id,
  encounterId: optionalId,
  draftOrders: BundleContext,
});

/** https://cds-hooks.hl7.org/hooks/order-select/ */
export const OrderSelectContext = OrderSignContext.extend({ selections: z.array(id) });

const DispatchContext = z.looseObject({
  patientId: id,
  dispatchedOrders: z.array(id).min(1),
  performer: id,
});

/**
 * Other names that clients have for the orders: the example that HL7 publishes spells them with a
 * hyphen, and the hook that Da Vinci CRD 2.0 names knows one order alone.
 */
const OtherNames = z.looseObject({
  'dispatched-orders': z.unknown().optional(),
  order: z.unknown().optional(),
});

/** https://cds-hooks.hl7.org/hooks/order-dispatch/ */
export const OrderDispatchContext = z.preprocess((context) => {
  const { data } = OtherNames.safeParse(context);
  const one = data?.order ? [data.order] : undefined;
  const dispatchedOrders = data?.['dispatched-orders'] ?? one;
  return dispatchedOrders === undefined ? context : { dispatchedOrders, ...data };
}, DispatchContext);

/** https://cds-hooks.hl7.org/hooks/appointment-book/ */
export const AppointmentBookContext = z.looseObject({
  userId: id,
  patientId: id,
  encounterId: optionalId,
  appointments: BundleContext,
});

/** https://cds-hooks.hl7.org/hooks/encounter-discharge/ */
export const EncounterDischargeContext = z.looseObject({
  userId: id,
  patientId: id,
  encounterId: id,
});

/** https://cds-hooks.hl7.org/hooks/patient-view/ */
export const PatientViewContext = z.looseObject({
  userId: id,
  patientId: id,
  encounterId: optionalId,
});

/** Our own hook: the physician signs the note of a procedure that was done. */
export const ProcedureNoteSignContext = z.looseObject({
  userId: id,
  patientId: id,
  encounterId: id,
  procedures: BundleContext,
  note: Resource.nullish(),
  orders: BundleContext.nullish(),
  claim: Resource.nullish(),
});

/** Our own hook: a coder reviews the claim of a session. */
export const ClaimReviewContext = z.looseObject({
  userId: id,
  patientId: id,
  encounterId: id,
  claim: Resource,
  procedures: BundleContext.nullish(),
  note: Resource.nullish(),
});

/** The resources of a Bundle of the context, each with its place. */
export const bundled = (name: string, bundle: BundleContext | null | undefined): Given[] =>
  (bundle?.entry ?? []).flatMap(({ resource }, index) =>
    resource === undefined || resource === null
      ? []
      : [{ where: `context.${name}.entry[${index}].resource`, resource }],
  );

/** A single resource of the context with its place. */
export const alone = (name: string, resource: unknown): Given[] =>
  resource === undefined || resource === null ? [] : [{ where: `context.${name}`, resource }];

/** A resource that came inside the context, and where it stands. */
export interface Given {
  where: string;
  resource: unknown;
}
