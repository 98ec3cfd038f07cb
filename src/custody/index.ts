/**
 * How an organisation keeps its key: a file locked with a passphrase, and 24 words on paper.
 *
 * May import age-encryption and @scure/bip39, and nothing of ours. Never: files, the network, what the key opens. No
 * cryptography of our own: the file is an age file, which the `age` command opens as well, and the words are BIP-39.
 */
export {CustodyError} from './custody-error.js';
export {lock, unlock, type KeptKey, type KeyFile} from './key-file.js';
export {inWords, seedFrom, wordsFor} from './words.js';
