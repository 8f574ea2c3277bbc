import type { Request } from 'express';
import { demoTenant } from '../../auth/demo-installation.ts';
import { APP_SCOPES, type SmartApp } from '../../auth/fhir-server.ts';
import type { Tenant } from '../../auth/tenant.ts';
import { oncePer } from '../../chart/once-per.ts';
import type { Config } from '../../config.ts';
import { DEMO_CLIENT } from '../../demo/sign-in/addresses.ts';
import { baseUrlOf } from '../../net/base-url.ts';
import { playgroundTenant } from '../playground.ts';

/** An EHR that the app may be launched from. */
export interface AppServer {
  tenant: Tenant;
  /** The FHIR server's base URL. */
  url: string;
  app: Pick<SmartApp, 'clientId' | 'scope'>;
}

/** Finds the EHR by the `iss` of a launch; undefined for one that is not on any tenant's list. */
export const appServer = (config: Config, iss: string, request: Request): AppServer | undefined => {
  const url = baseUrlOf(iss);
  const found = [...configured(config), ...sample(config, request)].find((one) => one.url === url);
  return found && { ...found, tenant: unhurried(found.tenant) };
};

/** A page is waited for longer than a card; who waits shall not see a chart half unread. */
const UNHURRIED = 10_000;

const unhurried = oncePer(
  (tenant: Tenant): Tenant => ({
    ...tenant,
    readBudgetMilliseconds: Math.max(UNHURRIED, tenant.readBudgetMilliseconds),
  }),
);

/** The sample EHR, where it is served. */
export const sampleServer = (config: Config, request: Request): AppServer | undefined =>
  sample(config, request)[0];

const configured = ({ installation: { tenants } }: Config): AppServer[] =>
  tenants
    .filter(({ capabilities }) => capabilities.smartApp)
    .flatMap((tenant) =>
      tenant.fhirServers.flatMap(({ url, smartApp }) =>
        smartApp ? [{ tenant, url, app: smartApp }] : [],
      ),
    );

const tenantOfPlayground = oncePer(playgroundTenant);

function sample(config: Config, request: Request): AppServer[] {
  const { demo, installation } = config;
  if (!installation.playground) return [];
  const [tenant = demoTenant] = demo ? installation.tenants : [tenantOfPlayground(config)];
  // A demo does not know its own address but from its callers.
  const origin = demo ? `${request.protocol}://${request.get('host')}` : installation.publicUrl;
  const url = `${origin}/demo/fhir`;
  return [{ tenant, url, app: { clientId: DEMO_CLIENT, scope: APP_SCOPES } }];
}

/** Whether anybody can launch the app here. */
export const hasApp = (config: Config): boolean =>
  config.installation.playground || configured(config).length > 0;

/** The servers that the app calls from the browser, and who may show it in a frame. */
export function appOrigins({ installation: { tenants } }: Config) {
  const servers = tenants
    .flatMap(({ fhirServers }) => fhirServers)
    .filter(({ smartApp }) => smartApp);
  const originOf = (url: string): string => new URL(url).origin;
  return {
    connectsTo: [
      ...new Set(
        servers.flatMap(({ url, smartApp }) =>
          [url, ...(smartApp?.signInServers ?? [])].map(originOf),
        ),
      ),
    ],
    framedBy: [...new Set(servers.flatMap(({ smartApp }) => smartApp?.framedBy ?? []))],
  };
}
