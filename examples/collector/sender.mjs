import {isInside, networkOf} from './network.mjs';

/**
 * The network that a request came from, as far as that can be known and is nobody's secret from us anyway. Nothing if it
 * cannot: then only what all senders do together can be measured.
 *
 * `hops` is how many of the organisation's own servers a request passes before this one. Each writes the address that it saw
 * at the end of X-Forwarded-For; what stands further to the front was written by the sender, who may write anything.
 * Not told how many there are, we believe no header, and take an address inside the house for a web server in front.
 *
 * @param {string | undefined} peer The address at the other end of the connection.
 * @param {string | undefined} forwarded X-Forwarded-For, all of it.
 * @param {number | undefined} hops
 */
export function senderOf(peer, forwarded, hops) {
  if (hops === undefined) return peer && !isInside(peer) ? networkOf(peer) : null;
  if (hops === 0) return peer ? networkOf(peer) : null;
  const written = (forwarded ?? '').split(',').map(plain);
  // With fewer addresses than servers, the one furthest away that one of ours has written.
  for (const address of written.slice(-hops)) {
    const network = networkOf(address);
    if (network) return network;
  }
  return null;
}

/** An address as proxies write it: some add a port, some brackets. @param {string} text */
function plain(text) {
  const [, bracketed, short] = /^(?:\[(.+)\](?::\d+)?|([\d.]+):\d+)$/.exec(text.trim()) ?? [];
  return bracketed ?? short ?? text.trim();
}
