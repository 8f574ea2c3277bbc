import type { Request } from 'express';

/**
 * The token of an `Authorization: Bearer` header (RFC 6750). Two headers of one name are an attempt
 * to be read differently by two readers, and hold none.
 */
export function bearerTokenOf({
  headersDistinct,
}: Pick<Request, 'headersDistinct'>): string | undefined {
  const [header, ...others] = headersDistinct.authorization ?? [];
  if (others.length > 0) return undefined;
  return /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1];
}
