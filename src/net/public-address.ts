import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet: none of the special-purpose ranges (RFC
 * 6890), nor an IPv6 form that carries an IPv4 address (RFC 4291, 6052, 3056), whichever that is.
 */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.parse(address).range() === 'unicast';
