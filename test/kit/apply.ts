import { givenIn } from './card-rules.ts';

/** A hook call as a client makes it. */
export interface HookCall {
  context: Record<string, unknown>;
  prefetch?: Record<string, unknown>;
  [field: string]: unknown;
}

interface Resource {
  resourceType: string;
  [element: string]: unknown;
}

/** One action as an answer carries it. */
export type CardAction =
  | { type: 'create' | 'update'; description: string; resource: Resource }
  | { type: 'delete'; description: string; resourceId: string };

/**
 * What an EHR does with the actions of an accepted suggestion: what is in the request is changed
 * there. What is created goes to the chart, see `charted`.
 */
export function apply(call: HookCall, actions: readonly CardAction[]): HookCall {
  let after = call;
  for (const action of actions) {
    if (action.type === 'create') throw new Error('what is created belongs to the chart');
    const key = action.type === 'delete' ? action.resourceId : keyOf(action.resource);
    if (!givenIn(call.context).some((one) => keyOf(one) === key)) throw new Error(`no ${key}`);
    const to = action.type === 'delete' ? undefined : action.resource;
    after = { ...after, context: replaced(after.context, key, to) };
  }
  return after;
}

const keyOf = ({ resourceType, id }: Resource): string => `${resourceType}/${String(id)}`;

function replaced(context: HookCall['context'], key: string, to: Resource | undefined) {
  const isIt = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && keyOf(Object(value)) === key;
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => {
      if (isIt(value)) return [name, to];
      const { entry, ...bundle } = Object(value);
      if (!Array.isArray(entry)) return [name, value];
      const kept = entry
        .map((one) => (isIt(one.resource) ? { ...one, resource: to } : one))
        .filter(({ resource }) => resource !== undefined);
      return [name, { ...bundle, entry: kept }];
    }),
  );
}

/** A call whose prefetch holds one more resource under a key, beside what the chart has there. */
export const charted = (
  call: HookCall,
  key: string,
  known: readonly unknown[],
  resource: unknown,
): HookCall => ({
  ...call,
  prefetch: {
    ...call.prefetch,
    [key]: {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [...known, resource].map((one) => ({ resource: one })),
    },
  },
});
