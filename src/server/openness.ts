import type { Config } from '../config.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Which servers may be read that no tenant lists: none, except in demo mode. A demo that listens
 * to this machine alone may try any EHR; one that others can reach reads its own sample EHR only.
 */
export function opennessOf({ demo, host }: Pick<Config, 'demo' | 'host'>) {
  if (!demo) return () => false;
  if (LOOPBACK.has(host)) return () => true;
  return (baseUrl: string): boolean => {
    const { hostname, pathname } = new URL(baseUrl);
    return LOOPBACK.has(hostname) && pathname === '/demo/fhir';
  };
}
