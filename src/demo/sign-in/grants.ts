import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Sealed, sealedWith } from './sealed.ts';

/** How long a launch, a page of the sign-in, a code and a token are good for, in seconds. */
const LAUNCH_SECONDS = 300;
const REQUEST_SECONDS = 600;
const CODE_SECONDS = 60;
/** Short, as SMART asks of apps that hold no secret. */
export const TOKEN_SECONDS = 900;

const Launch = z.object({ patient: z.string(), appContext: z.string().optional() });
/** What the EHR was showing when it launched the app. */
export type Launch = z.infer<typeof Launch>;

const AskedFor = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  scope: z.string(),
  state: z.string(),
  challenge: z.string(),
});
/** A request for authorization that was found in order. */
export type AskedFor = z.infer<typeof AskedFor>;

const Code = AskedFor.extend({
  id: z.string(),
  patient: z.string(),
  appContext: z.string().optional(),
});
export type Code = z.infer<typeof Code>;

const Token = z.object({ patient: z.string(), scope: z.string() });
/** What a token lets its bearer do. */
export type Token = z.infer<typeof Token>;

/** Everything that the sign-in of the sample EHR hands out; nothing of it outlives the process. */
export interface Grants {
  launches: Sealed<Launch>;
  requests: Sealed<AskedFor>;
  codes: Sealed<Code>;
  tokens: Sealed<Token>;
  /** Whether a code is used for the first time. */
  useCode: (id: string) => boolean;
}

/** Grants under a key of their own. */
export function newGrants(): Grants {
  const key = new Uint8Array(randomBytes(32));
  const used = new Map<string, number>();
  return {
    launches: sealedWith(key, 'launch', LAUNCH_SECONDS, Launch),
    requests: sealedWith(key, 'request', REQUEST_SECONDS, AskedFor),
    codes: sealedWith(key, 'code', CODE_SECONDS, Code),
    tokens: sealedWith(key, 'token', TOKEN_SECONDS, Token),
    useCode(id) {
      const now = performance.now();
      for (const [old, at] of used) if (at < now - CODE_SECONDS * 1000) used.delete(old);
      if (used.has(id)) return false;
      used.set(id, now);
      return true;
    },
  };
}
