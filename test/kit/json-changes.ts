/** One place in which two JSON values differ. */
export interface JsonChange {
  /** `item[0].modifier[1]` */
  path: string;
  before: unknown;
  after: unknown;
}

/**
 * Every place in which two JSON values differ, order of keys included. What was taken out of a list
 * of objects is found by what stays.
 */
export function jsonChanges(before: unknown, after: unknown, path = ''): JsonChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  const [old, now] = [Object.keys(before), Object.keys(after)];
  const kept = old.filter((key) => now.includes(key));
  if (now.slice(0, kept.length).join() !== kept.join()) {
    return [{ path: `${path} (order of keys)`, before: old, after: now }];
  }
  return [...new Set([...old, ...now])].flatMap((key) =>
    jsonChanges(before[key], after[key], path ? `${path}.${key}` : key),
  );
}

function listChanges(before: unknown[], after: unknown[], path: string): JsonChange[] {
  if (after.length >= before.length) {
    return after.flatMap((item, index) => jsonChanges(before[index], item, `${path}[${index}]`));
  }
  const kept = new Set(after.map((item) => JSON.stringify(item)));
  const gone = before.flatMap((item, index) =>
    kept.has(JSON.stringify(item))
      ? []
      : [{ path: `${path}[${index}]`, before: item, after: undefined }],
  );
  const rest = before.filter((item) => kept.has(JSON.stringify(item)));
  return JSON.stringify(rest) === JSON.stringify(after) ? gone : [{ path, before, after }];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
