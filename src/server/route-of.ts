import type { Request } from 'express';
import { services } from '../../hooks/index.ts';

/** What is logged of an address: the route it matched, and the service. Paths may name anybody. */
export function routeOf({ route, params }: Request): { route: string; service?: string } {
  const service = services.find(({ id }) => id === params.service)?.id;
  return { route: String(route?.path ?? 'none'), ...(service && { service }) };
}
