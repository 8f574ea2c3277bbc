import { z } from 'zod';
import { baseUrlOf } from '../net/base-url.ts';

/** A web address in the form in which two are compared. */
export const webAddress = z.string().transform((text, context) => {
  const url = baseUrlOf(text);
  if (url === undefined) {
    const message = 'not a plain web address: http or https, no user, query or fragment';
    context.addIssue({ code: 'custom', message });
  }
  return url ?? z.NEVER;
});

interface Server {
  url: string;
  backendServices?: { tokenUrl: string } | undefined;
}

const LOGIN = ['jwksUrl', 'authorizationUrl', 'tokenUrl'] as const;

/** What of a tenant names other machines. */
interface Addresses {
  allowPrivateAddresses: boolean;
  issuers: readonly { jwksUrl?: string | undefined }[];
  administrators?: { [Name in (typeof LOGIN)[number]]?: string | undefined } | undefined;
  fhirServers: readonly Server[];
  historySources: readonly Server[];
}

/** Tokens and charts travel encrypted; plain HTTP is for what never leaves the premises. */
export function refusePlainHttp(tenant: Addresses, context: z.RefinementCtx): void {
  if (tenant.allowPrivateAddresses) return;
  const refuse = (url: string | undefined, ...path: (string | number)[]) => {
    if (!url?.startsWith('http:')) return;
    const message = 'must be https, unless allowPrivateAddresses is true';
    context.addIssue({ code: 'custom', message, path });
  };
  tenant.issuers.forEach(({ jwksUrl }, index) => {
    refuse(jwksUrl, 'issuers', index, 'jwksUrl');
  });
  for (const name of LOGIN) refuse(tenant.administrators?.[name], 'administrators', name);
  for (const name of ['fhirServers', 'historySources'] as const) {
    tenant[name].forEach(({ url, backendServices }, index) => {
      refuse(url, name, index, 'url');
      refuse(backendServices?.tokenUrl, name, index, 'backendServices', 'tokenUrl');
    });
  }
}
