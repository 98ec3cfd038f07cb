import {randomInt} from 'node:crypto';
import {bucket, buckets} from './buckets.mjs';
import {proves} from './proof.mjs';
import {Refusal} from './problems.mjs';
/** @import {Body} from './body.mjs' */
/** @import {Limits} from './limits.mjs' */

/** What work to ask for: none ever, that many bits of everybody, or some of who comes in a crowd. @typedef {'off' | 'auto' | number} Work */
/** @typedef {ReturnType<typeof door>} Door */

/** What `auto` asks for: under a second on most phones, and a second or two on a very slow one. */
const BITS = 16;

/**
 * Who comes in at once, who works for it, and who is asked to come later. Nobody is turned away for good: false responses look
 * like true ones, and a shelter shares one address (stories/decisions/0038).
 *
 * @param {Pick<Limits, 'network' | 'everybody' | 'aside'>} limits
 * @param {Work} work
 */
export function door(limits, work) {
  const [free, worked, withdrawn] = [buckets(limits.network), buckets(limits.network), buckets(limits.network)];
  const [freeTogether, workedTogether] = [bucket(limits.everybody), bucket(limits.everybody)];
  const aside = bucket(limits.aside);

  return {
    /**
     * Whether a response comes in a crowd: of its network, or of everybody. Ask once for each, before it is read.
     *
     * What a crowded network sends does not count as everybody's, or one noisy house would make all others work.
     *
     * @param {Uint8Array | null} network
     */
    crowded(network) {
      const crowded = (network && !free.takes(network)) || (work !== 'off' && !freeTogether.takes());
      if (crowded && work === 'off') throw later();
      return crowded;
    },

    /**
     * Whether a response is to be set aside: kept, with a receipt, but apart. Throws when there is work to be done first, or no
     * room at the side.
     *
     * @param {Body} body
     * @param {{readonly crowded: boolean, readonly network: Uint8Array | null, readonly nonce: string}} sender
     */
    setAside({bytes, sent: {id}}, {crowded, network, nonce}) {
      const bits = work === 'auto' && crowded ? BITS : Number(work) || 0;
      if (bits > 0 && !proves(bytes, nonce, bits)) {
        throw new Refusal('pow-required', 'Send it again with ?pow= and a nonce.', id, {bits, ...soon()});
      }
      if (!crowded || (network ? worked.takes(network) : workedTogether.takes())) return false;
      if (!aside.takes()) throw later(id);
      return true;
    },

    /** Lets a withdrawal in. They have buckets of their own: a flood of responses must keep nobody from taking theirs back. @param {Uint8Array | null} network */
    withdrawal(network) {
      if (network && !withdrawn.takes(network)) throw later();
    },
  };
}

/** @param {string} [id] */
function later(id) {
  return new Refusal('too-many', 'Send it again later, and it will be taken.', id, soon());
}

/** Half a minute to a minute, not the same for all, or they would all come back at once. */
function soon() {
  return {retryAfter: 30 + randomInt(31)};
}
