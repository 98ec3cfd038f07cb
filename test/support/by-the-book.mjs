// HPKE in base mode once more, written out of RFC 9180 with what Node brings, and X-Wing by another library than the one that locks. Slow and
// only for tests: what it opens was locked as the standard says, and not merely as our library understands it.
import {createDecipheriv, createECDH, createHmac, hkdfSync} from 'node:crypto';
import {XWing} from '@noble/post-quantum/hybrid.js';

const P256 = 16;
const AEADS = {1: ['aes-128-gcm', 16], 2: ['aes-256-gcm', 32], 3: ['chacha20-poly1305', 32]};

const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const two = (number) => Buffer.from([number >> 8, number & 255]);

/** LabeledExtract and LabeledExpand (section 4), with HKDF-SHA256. */
const labelled = (suite) => ({
  extract: (salt, label, ikm) =>
    createHmac('sha256', salt)
      .update(bytes('HPKE-v1', suite, label, ikm))
      .digest(),
  expand(prk, label, info, length) {
    const whole = bytes(two(length), 'HPKE-v1', suite, label, info);
    let [block, out] = [Buffer.alloc(0), Buffer.alloc(0)];
    for (let n = 1; out.length < length; n += 1) {
      block = createHmac('sha256', prk)
        .update(bytes(block, whole, [n]))
        .digest();
      out = bytes(out, block);
    }
    return out.subarray(0, length);
  },
});

/** What sender and owner of the key share (section 4.1; for the hybrid, what its own draft says). */
function shared(kem, enc, secret) {
  if (kem !== P256) return XWing.decapsulate(enc, secret);
  const own = createECDH('prime256v1');
  own.setPrivateKey(secret);
  const {extract, expand} = labelled(bytes('KEM', two(kem)));
  const prk = extract('', 'eae_prk', own.computeSecret(enc));
  return expand(prk, 'shared_secret', bytes(enc, own.getPublicKey()), 32);
}

/**
 * Opens (sections 5.1 and 5.2).
 *
 * @param {{kem: number, kdf?: number, aead?: number}} suite
 * @param {Uint8Array} secret The private key: 32 bytes for either kind.
 * @param {{enc: Uint8Array, info: Uint8Array, aad: Uint8Array, ct: Uint8Array, at?: number}} message `at`: how many came before it.
 * @throws When it was not locked with this, or was changed.
 */
export function openByTheBook({kem, kdf = 1, aead = 2}, secret, {enc, info, aad, ct, at = 0}) {
  const {extract, expand} = labelled(bytes('HPKE', two(kem), two(kdf), two(aead)));
  const context = bytes([0], extract('', 'psk_id_hash', ''), extract('', 'info_hash', info));
  const root = extract(shared(kem, enc, secret), 'secret', '');
  const [cipher, length] = AEADS[aead];
  const nonce = expand(root, 'base_nonce', context, 12);
  nonce[11] ^= at;
  const opening = createDecipheriv(cipher, expand(root, 'key', context, length), nonce, {authTagLength: 16});
  opening.setAAD(aad);
  opening.setAuthTag(ct.subarray(-16));
  return bytes(opening.update(ct.subarray(0, -16)), opening.final());
}

/** The private P-256 key that follows from a seed of ours: HKDF for material of its own, then DeriveKeyPair (section 7.1.3). */
export function classicalKey(seed) {
  const {extract, expand} = labelled(bytes('KEM', two(P256)));
  const prk = extract('', 'dkp_prk', Buffer.from(hkdfSync('sha256', seed, '', 'heed/1 p256', 32)));
  return expand(prk, 'candidate', [0], 32); // The first is too large for the curve once in four thousand million times.
}

/** Opens a response of ours as protocol.md says that it is locked. */
export function openResponse(body, seed) {
  const {form, id, kid, wh, enc, ct} = JSON.parse(body);
  const from = (text) => Buffer.from(text, 'base64url');
  const kem = from(enc).length === 65 ? P256 : 25722;
  return openByTheBook({kem}, kem === P256 ? classicalKey(seed) : seed, {
    enc: from(enc),
    info: Buffer.from('heed/1 response'),
    aad: Buffer.from(`heed/1\n${form}\n${id}\n${kid}\n${wh}`),
    ct: from(ct),
  });
}
