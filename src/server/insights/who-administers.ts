import type { RequestHandler } from 'express';
import { type AdministratorLogin, verifyAdministrator } from '../../auth/administrator-token.ts';
import type { Installation } from '../../auth/installation.ts';
import { keySource } from '../../auth/key-source.ts';
import { isSameSecret } from '../../auth/same-secret.ts';
import type { Config } from '../../config.ts';
import { RequestError } from '../../errors.ts';
import { openOutbounds } from '../../net/outbound.ts';
import { bearerTokenOf } from '../bearer-token.ts';
import { callOf } from '../call.ts';
import type { Surroundings } from '../surroundings.ts';

/** Whether there is anybody who may see Insights; a demo shows them to everybody. */
export const hasAdministrators = ({ demo, installation }: Config): boolean =>
  demo ||
  installation.insightsToken !== undefined ||
  installation.tenants.some(({ administrators }) => administrators !== undefined);

/**
 * Finds whose Insights the caller may see. The caller learns only that it was refused, but for a
 * person whose provider does not name the role; why is for the log.
 */
export function whoAdministers({
  config: { demo, installation },
  engine,
  log,
}: Surroundings): RequestHandler {
  const logins = loginsOf(installation);
  const everyTenant = installation.tenants.map(({ id }) => id);
  const { insightsToken } = installation;
  const tenantsOf = async (token: string) =>
    insightsToken !== undefined && isSameSecret(token, insightsToken)
      ? everyTenant
      : verifyAdministrator(token, logins, engine.now());
  return async (request, _response, next) => {
    const call = callOf(request);
    const token = bearerTokenOf(request);
    const found = demo ? everyTenant : token === undefined ? 'missing' : await tenantsOf(token);
    if (typeof found === 'string') {
      log.warn({ id: call.trace.requestId, reason: found }, 'administrator refused');
      if (found === 'role') throw WITHOUT_ROLE;
      throw NOBODY;
    }
    call.administers = found;
    next();
  };
}

const NOBODY = new RequestError(401, 'login', 'nobody is logged in, or the login has ended');
const WITHOUT_ROLE = new RequestError(
  403,
  'forbidden',
  'your login is good, but it does not carry the role that opens Insights; ask who manages logins',
);

function loginsOf({ tenants }: Installation): AdministratorLogin[] {
  const outboundOf = openOutbounds();
  return tenants.flatMap((tenant) => {
    const { administrators: login } = tenant;
    if (!login) return [];
    return [{ tenant: tenant.id, login, keys: keySource(login, outboundOf(tenant)) }];
  });
}
