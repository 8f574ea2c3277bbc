import autocannon, { type Options, type Result } from 'autocannon';
import { quantile } from './median.ts';

/** What a load met, and its latencies in milliseconds. */
export interface Sent {
  result: Result;
  p50: number;
  p99: number;
}

/**
 * Sends requests for a while. The load generator's own latencies are whole milliseconds, too coarse
 * for a read of 20; these are not rounded.
 */
export async function send(options: Options): Promise<Sent> {
  const latencies: number[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const done = (error: unknown, result: Result) => (error ? reject(error) : resolve(result));
  autocannon(options, done).on('response', (_client, _status, _bytes, milliseconds) => {
    latencies.push(milliseconds);
  });
  const result = await promise;
  return { result, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}
