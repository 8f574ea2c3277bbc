/**
 * The address of a read or of a next page, which an EHR may write relative to the page before it.
 * Undefined where it lies on another server than the one whose `baseUrl` the token is meant for.
 */
export function pageAddress(baseUrl: string, url: string, before: string): string | undefined {
  const address = URL.parse(url, before);
  if (!address) return undefined;
  const base = new URL(baseUrl);
  // Behind a proxy that ends TLS, some EHRs do not know that they are called by https.
  if (base.protocol === 'https:' && address.host === base.host) address.protocol = 'https:';
  return isBelow(baseUrl, address.href) ? address.href : undefined;
}

const isBelow = (baseUrl: string, url: string): boolean =>
  url === baseUrl || url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`);
