import {isIPv4, isIPv6} from 'node:net';

/**
 * The part of an address that a household, a shelter or a provider's corner shares: /24 of IPv4, /56 of IPv6. Nothing if it
 * is no address. The bytes are there to be scrambled (`buckets.mjs`), never to be kept.
 *
 * @param {string} address
 * @returns {Buffer | null}
 */
export function networkOf(address) {
  const bytes = bytesOf(address);
  if (!bytes) return null;
  return bytes.length === 4 ? bytes.subarray(0, 3) : bytes.subarray(0, 7);
}

/**
 * Whether an address is of the kind that machines of one house give each other: of this machine, of a private network, of a
 * container. Somebody on the internet never has it.
 *
 * @param {string} address
 */
export function isInside(address) {
  const bytes = bytesOf(address);
  if (!bytes) return false;
  const [a = 0, b = 0] = bytes;
  if (bytes.length === 4)
    return a === 127 || a === 10 || (a === 192 && b === 168) || (a === 172 && b >> 4 === 1) || (a === 169 && b === 254);
  const loopback = bytes.subarray(0, 15).every((byte) => byte === 0) && bytes[15] === 1;
  return loopback || a >> 1 === 0x7e || (a === 0xfe && b >> 6 === 2); // ::1, fc00::/7, fe80::/10
}

const MAPPED = Buffer.from('00000000000000000000ffff', 'hex');

/** Four bytes or sixteen. An IPv4 address in the clothes of IPv6 has four. @param {string} address */
function bytesOf(address) {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return null;
  const bytes = longForm(plain);
  return bytes.subarray(0, 12).equals(MAPPED) ? bytes.subarray(12) : bytes;
}

/** @param {string} address */
function longForm(address) {
  // The parser of web addresses writes all of it in hexadecimal digits and leaves only `::` to be filled in.
  const {hostname} = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({length: 8 - before.length - after.length}, () => '0');
  const all = [...before, ...zeros, ...after];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/** @param {string} text */
function groups(text) {
  return text === '' ? [] : text.split(':');
}
