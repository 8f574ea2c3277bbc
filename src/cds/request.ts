import { z } from 'zod';

/**
 * A hook call: https://cds-hooks.hl7.org/2.0/#http-request_1. Unknown fields pass; an empty token
 * or prefetch is what some clients send where they have none.
 */
export const HookRequest = z.looseObject({
  hook: z.string().min(1),
  hookInstance: z.string().min(1),
  fhirServer: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .or(z.literal('')),
  fhirAuthorization: z
    .looseObject({ access_token: z.string().nullish(), token_type: z.string().nullish() })
    .nullish(),
  context: z.record(z.string(), z.unknown()),
  prefetch: z.record(z.string(), z.unknown()).nullish(),
  extension: z.record(z.string(), z.unknown()).nullish(),
});
export type HookRequest = z.infer<typeof HookRequest>;
