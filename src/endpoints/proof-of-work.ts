import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/** The hardest that is worked on: some seconds on a slow phone. Whoever asks for more is not a collector of ours. */
const hardest = 20;

/** How many tries are made in one go: about a millisecond, and a few on a slow phone, so that a page never feels it. */
const tries = 250;

/**
 * Finds what a collector under attack asks for: a short text that can only be found by trying, and only for this body.
 *
 * It is `nonce` where SHA-256("heed/1 pow" + nonce + "." + hex(SHA-256(body))) begins with that many zero bits. The body
 * itself stays as it was kept. The page can be used meanwhile.
 *
 * @returns The nonce: at most 16 of 0 to 9 and a to z. Rejects when delivery ends first, or when too much is asked.
 */
export async function solve(body: string, bits: number, signal?: AbortSignal): Promise<string> {
  if (!Number.isInteger(bits) || bits < 0 || bits > hardest)
    throw new RangeError(`Between 0 and ${hardest} bits, please.`);
  const ending = `.${bytesToHex(sha256(utf8ToBytes(body)))}`;
  for (let next = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- the pauses are what it is for
    await othersFirst();
    // Not `throwIfAborted`: older phones lack it.
    if (signal?.aborted) throw new DOMException('Delivery has ended.', 'AbortError');
    for (const end = next + tries; next < end; next += 1) {
      const nonce = next.toString(36);
      if (zeroBits(sha256(utf8ToBytes(`heed/1 pow${nonce}${ending}`))) >= bits) return nonce;
    }
  }
}

/** With how many zero bits it begins, of the first 32. */
function zeroBits([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return Math.clz32((a << 24) | (b << 16) | (c << 8) | d);
}

/** Lets the page do what it has to do. A timer would wait longer than the work takes, and in a hidden page a second. */
function othersFirst(): Promise<void> {
  return new Promise((go) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      go();
    });
    port1.start();
    port2.postMessage(null);
  });
}
