import type { Config } from '../../config.ts';

/** An OpenID Connect provider as the page needs to know it: nothing of it is secret. */
export interface LoginProvider {
  issuer: string;
  clientId: string;
  authorizationUrl: string;
  tokenUrl: string;
  scope: string;
}

/** How somebody can log in to Insights. */
export interface LoginWays {
  /** A demo asks nobody. */
  isOpen: boolean;
  takesToken: boolean;
  providers: LoginProvider[];
}

/** The ways to log in; providers that several tenants share are named once. */
export function loginWays({ demo, installation }: Config): LoginWays {
  const providers = new Map<string, LoginProvider>();
  for (const { administrators } of installation.tenants) {
    if (!administrators) continue;
    const { issuer, clientId, authorizationUrl, tokenUrl, scope } = administrators;
    const key = JSON.stringify([issuer, clientId]);
    if (providers.has(key)) continue;
    providers.set(key, { issuer, clientId, authorizationUrl, tokenUrl, scope });
  }
  return {
    isOpen: demo,
    takesToken: installation.insightsToken !== undefined,
    providers: [...providers.values()],
  };
}
