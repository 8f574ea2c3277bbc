import type { RequestHandler } from 'express';
import { publicKeys } from '../auth/backend-services.ts';
import type { Tenant } from '../auth/tenant.ts';

/** The keys by which EHRs verify this service as their backend client (RFC 7517). */
export function showKeys(tenants: readonly Tenant[]): RequestHandler {
  const keys = publicKeys(tenants);
  return async (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=600');
    response.json(await keys);
  };
}
