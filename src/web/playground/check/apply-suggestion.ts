import {
  type Action,
  type HookCall,
  isResource,
  type Resource,
  resourcesIn,
  type Suggestion,
} from '../hook-call.ts';

/** A request after a suggestion, and what of it the request holds no place for. */
export interface Applied {
  call: HookCall;
  /** Descriptions of actions that concern the chart and not the request. */
  notApplied: string[];
}

type Context = HookCall['context'];

/** Does to a request what its EHR would do when the user accepts a suggestion. */
export function applySuggestion(call: HookCall, { actions = [] }: Suggestion): Applied {
  let { context } = call;
  const notApplied: string[] = [];
  for (const action of actions) {
    const changed = perform(context, action);
    if (changed) context = changed;
    else notApplied.push(action.description);
  }
  return { call: { ...call, context }, notApplied };
}

/** Undefined where the request holds no place for the action. */
function perform(context: Context, { type, resource, resourceId }: Action): Context | undefined {
  if (type === 'create') return resource && created(context, resource);
  if (type === 'update') return resource && replaced(context, keyOf(resource), [resource]);
  const keys = [resourceId ?? (resource ? keyOf(resource) : [])].flat();
  return keys.reduce<Context | undefined>(
    (changed, key) => changed && replaced(changed, key, []),
    keys.length > 0 ? context : undefined,
  );
}

/** A new resource goes where others of its type are, else into the first Bundle of the request. */
function created(context: Context, resource: Resource): Context | undefined {
  const bundles = Object.keys(context).filter((name) => isBundle(context[name]));
  const isAmong = (name: string) =>
    resourcesIn(context[name]).some(({ resourceType }) => resourceType === resource.resourceType);
  const place = bundles.find(isAmong) ?? bundles[0];
  if (place === undefined) return undefined;
  const id = resource.id ?? `new-${resourcesIn(context[place]).length + 1}`;
  return withResources(context, place, [...resourcesIn(context[place]), { ...resource, id }]);
}

/** Puts others in the place of one resource, in whatever Bundle or field holds it. */
function replaced(context: Context, key: string, others: Resource[]): Context | undefined {
  for (const [name, value] of Object.entries(context)) {
    const inside = resourcesIn(value);
    if (inside.some((one) => keyOf(one) === key)) {
      const left = inside.flatMap((one) => (keyOf(one) === key ? others : [one]));
      return withResources(context, name, left);
    }
    if (isResource(value) && keyOf(value) === key) return { ...context, [name]: others[0] };
  }
  return undefined;
}

function withResources(context: Context, name: string, resources: Resource[]): Context {
  const bundle = context[name];
  const entry = resources.map((resource) => ({ resource }));
  return { ...context, [name]: { ...(isResource(bundle) ? bundle : {}), entry } };
}

const isBundle = (value: unknown): boolean => isResource(value) && value.resourceType === 'Bundle';

const keyOf = ({ resourceType, id }: Resource): string => `${resourceType}/${id}`;
