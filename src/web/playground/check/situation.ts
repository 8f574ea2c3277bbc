import { type HookCall, isResource, type Resource, resourcesIn } from '../hook-call.ts';

/** What happens in the EHR at each service, as its user would say it. */
export const MOMENTS: Readonly<Record<string, string>> = {
  'order-select': 'A physician chooses an order',
  'order-sign': 'A physician signs an order',
  'order-dispatch': 'Orders are sent on',
  'appointment-book': 'An appointment is made',
  'encounter-discharge': 'An encounter is closed',
  'patient-view': 'A chart is opened',
  'procedure-note-sign': 'A physician signs a procedure note',
  'claim-review': 'A coder reviews a claim',
};

/** One thing the request is about. */
export interface Item {
  type: string;
  words: string;
}

/** What a request is about, in the words of its own resources. */
export function itemsOf({ context }: HookCall): Item[] {
  return Object.values(context).flatMap((value) => {
    const resources = resourcesIn(value);
    const alone = isResource(value) && value.resourceType !== 'Bundle' ? [value] : [];
    return [...resources, ...alone].map(itemOf);
  });
}

const itemOf = (resource: Resource): Item => ({
  type: resource.resourceType,
  words: [
    ...textsOf(resource.code),
    ...textsOf(resource.bodySite),
    ...linesOf(resource),
    ...textsOf(resource.type),
    ...textsOf(resource.reasonCode),
    dayOf(resource),
  ]
    .filter((words) => words !== '')
    .join(' · '),
});

/** The texts of a CodeableConcept or of several, else their codes. */
function textsOf(concepts: unknown): string[] {
  const all = Array.isArray(concepts) ? concepts : [concepts];
  return all.flatMap((concept) => {
    if (typeof concept !== 'object' || concept === null) return [];
    if (typeof concept.text === 'string') return [concept.text];
    const codings = Array.isArray(concept.coding) ? concept.coding : [];
    const words = codings.map((coding: Record<string, unknown>) => coding.display ?? coding.code);
    return words.length > 0 ? [words.join(' ')] : [];
  });
}

/** The lines of a claim, each with its code, modifiers and units. */
function linesOf({ item }: Resource): string[] {
  if (!Array.isArray(item)) return [];
  return item.map(({ productOrService, modifier, quantity }) =>
    [
      ...textsOf(productOrService),
      ...textsOf(modifier).map((code) => `-${code}`),
      quantity?.value > 1 ? `× ${quantity.value}` : '',
    ]
      .filter((words) => words !== '')
      .join(' '),
  );
}

function dayOf(resource: Resource): string {
  const moment = resource.occurrenceDateTime ?? resource.performedDateTime ?? resource.start;
  return typeof moment === 'string' ? moment.slice(0, 10) : '';
}
