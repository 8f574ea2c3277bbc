import { createHash } from 'node:crypto';
import type { VerifiedToken } from './client-jwt.ts';

/** Whether a token is used for the first time; `unshared` where only this replica can say so. */
export type Use = 'first' | 'replayed' | 'unshared';

/** A used id is remembered this much longer than its token is good, for clocks that differ. */
const MARGIN_SECONDS = 60;
const SWEEP_MILLISECONDS = 60_000;

/**
 * Remembers used token ids: here at once, and through the store for all replicas. `share` answers
 * undefined while the store is away.
 */
export function replayGuard(share: (id: string, expiresAt: Date) => Promise<boolean | undefined>) {
  const here = new Map<string, number>();
  let sweptAt = performance.now();
  const sweep = (): void => {
    if (performance.now() - sweptAt < SWEEP_MILLISECONDS) return;
    sweptAt = performance.now();
    for (const [id, expires] of here) if (expires < Date.now()) here.delete(id);
  };
  return async ({ issuer, tokenId, expires }: VerifiedToken): Promise<Use> => {
    sweep();
    const id = createHash('sha256')
      .update(JSON.stringify([issuer, tokenId]))
      .digest('hex');
    if (here.has(id)) return 'replayed';
    const expiresAt = (expires + MARGIN_SECONDS) * 1000;
    here.set(id, expiresAt);
    const isFirst = await share(id, new Date(expiresAt));
    if (isFirst === undefined) return 'unshared';
    return isFirst ? 'first' : 'replayed';
  };
}
