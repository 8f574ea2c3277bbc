/**
 * A base URL in the one form in which two are compared: scheme, host and port as the URL standard
 * writes them, path without a slash at its end. Undefined for what is no plain web address.
 */
export function baseUrlOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username || url.password || /[?#]/.test(text)) return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
