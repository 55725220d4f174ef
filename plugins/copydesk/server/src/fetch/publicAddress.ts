import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet: no loopback, no private or link-local network, no cloud's metadata
 * service, and none of these written as an IPv6 address.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
