import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet: no loopback, no private or link-local network, no cloud's metadata
 * service, and none of these written as an IPv6 address.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

export const isNetwork = (network: string): boolean => ipaddr.isValidCIDR(network);

/** Whether an IP address lies in one of the networks, '10.1.0.0/16' or 'fd12::/48'. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const own = ipaddr.process(address);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === own.kind() && own.match(base, bits);
  });
}
