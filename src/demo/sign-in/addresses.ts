import type { Request } from 'express';

/** The one app that is registered with the sample EHR. */
export const DEMO_CLIENT = 'foramen-app';

/** Where the sample EHR and its sign-in lie, for one request. */
export interface Addresses {
  fhir: string;
  signIn: string;
  /** Where the app starts, and where it takes its code. */
  launch: string;
  app: string;
}

/** A demo does not know its own address but from its callers. */
export const addressesFor =
  (publicUrl: string | undefined) =>
  (request: Request): Addresses => {
    const origin = publicUrl ?? `${request.protocol}://${request.get('host')}`;
    return {
      fhir: `${origin}/demo/fhir`,
      signIn: `${origin}/demo/sign-in`,
      launch: `${origin}/app/launch`,
      app: `${origin}/app`,
    };
  };
