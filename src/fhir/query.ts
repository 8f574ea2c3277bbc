const TOKEN = /\{\{\s*context\.(\w+)\s*\}\}/g;

/**
 * Fills a prefetch template from the hook's context. Undefined while a token has no value, as
 * `encounterId` outside an encounter: then there is nothing to ask for.
 */
export function resolveTemplate(
  template: string,
  context: Readonly<Record<string, unknown>>,
): string | undefined {
  let complete = true;
  const query = template.replace(TOKEN, (_token, name: string) => {
    const value = context[name];
    if (typeof value !== 'string' || value === '') complete = false;
    return typeof value === 'string' ? encodeURIComponent(idOf(value)) : '';
  });
  // Published templates hold a bare |, which some servers refuse in a query.
  return complete ? query.replaceAll('|', '%7C') : undefined;
}

/** Clients send `123` and `Patient/123` for the same thing. */
export const idOf = (value: string): string => value.slice(value.lastIndexOf('/') + 1);
