import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  wrap,
} from 'cockatiel';

/** Protects one server from too many reads of ours, and us from one that is down. */
export interface ServerGuard {
  /** Runs a read. Throws `ReadRefused` where it was not even tried. */
  run: <T>(read: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Sends nothing for a while, because the server asked for it; at most a minute, in milliseconds. */
  pause: (milliseconds: number) => void;
  isOpen: () => boolean;
}

/** A read that was not tried, and why, in words that may be shown. */
export class ReadRefused extends Error {}

const CONCURRENT_READS = 64;
const WAITING_READS = 512;
/** Failures in a row after which a server is left alone. */
const FAILURES = 20;
const REST_MILLISECONDS = 5_000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;

/**
 * A guard with a concurrency limit and a circuit breaker. `isServerFault` tells a server in trouble
 * from a read that was refused for its own sake.
 */
export function serverGuard(
  isServerFault: (error: unknown) => boolean,
  now: () => number = () => performance.now(),
): ServerGuard {
  let pausedUntil = 0;
  const breaker = circuitBreaker(
    handleWhen((error) => !(error instanceof ReadRefused) && isServerFault(error)),
    {
      halfOpenAfter: REST_MILLISECONDS,
      breaker: new ConsecutiveBreaker(FAILURES),
    },
  );
  const guarded = wrap(bulkhead(CONCURRENT_READS, WAITING_READS), breaker);
  return {
    isOpen: () => breaker.state === CircuitState.Open || now() < pausedUntil,
    pause(milliseconds) {
      pausedUntil = now() + Math.min(milliseconds, LONGEST_PAUSE_MILLISECONDS);
    },
    async run(read, signal) {
      if (now() < pausedUntil) throw new ReadRefused('the EHR asked for fewer requests');
      try {
        return await orAborted(guarded.execute(read, signal), signal);
      } catch (error) {
        throw asRefusal(error) ?? error;
      }
    },
  };
}

function asRefusal(error: unknown): ReadRefused | undefined {
  if (error instanceof BrokenCircuitError)
    return new ReadRefused('the EHR failed repeatedly and is given a rest');
  if (error instanceof BulkheadRejectedError)
    return new ReadRefused('too many reads of the EHR are waiting');
  return undefined;
}

/** A read that waits for its turn must not outwait its request. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  work.catch(() => undefined);
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}
