/**
 * Locking a response to one key, and opening it with the other half.
 *
 * Bytes in, bytes out. May import hpke and nothing of ours. Never: storage, the network, what the bytes mean. No
 * cryptography of our own: HPKE (RFC 9180, draft-ietf-hpke-pq) by `hpke`, the rest by the browser.
 */
export {fromBase64url, toBase64url} from './base64url.js';
export type {Envelope} from './envelope.js';
export {digestOf, fingerprint} from './fingerprint.js';
export {belongs, newKey, unlockingKeys, type Seed, type UnlockingKey} from './key.js';
export {ClosedError, open, type WhyClosed} from './open.js';
export {KeyError, seal, usable} from './seal.js';
export {codeOf, newSecret, withdrawalOf, type Withdrawal} from './secret.js';
export {CodeError, secretIn} from './secret-in.js';
export type {Kem, PublicKey} from './suite.js';
