/** When a version of a resource was made, in milliseconds since 1970; 0 where it does not tell. */
export function lastUpdated(resource: unknown): number {
  if (typeof resource !== 'object' || resource === null || !('meta' in resource)) return 0;
  const { meta } = resource;
  if (typeof meta !== 'object' || meta === null || !('lastUpdated' in meta)) return 0;
  try {
    return Temporal.Instant.from(String(meta.lastUpdated)).epochMilliseconds;
  } catch {
    return 0;
  }
}
