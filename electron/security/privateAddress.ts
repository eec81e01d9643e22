import { BlockList, isIP } from 'node:net';

/**
 * Addresses of this machine, of the network it is in, and those that mean no machine (IANA special-purpose registries).
 */
const RANGES: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // All of IPv6 that is not given to the public, with what carries an IPv4 address inside.
  ['::', 3, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
];

/** A list a family, since a list of both takes every IPv4 address for an IPv6 one that carries it. */
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits, family] of RANGES) blocked[family].addSubnet(net, bits, family);

/** Whether an IP address may lead to this machine or its own network rather than to a public server. A text that is none does. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return blocked[family].check(address, family);
}
