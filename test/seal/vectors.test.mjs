import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {
  AEAD_AES_128_GCM,
  AEAD_AES_256_GCM,
  AEAD_ChaCha20Poly1305,
  CipherSuite,
  KDF_HKDF_SHA256,
  KEM_DHKEM_P256_HKDF_SHA256,
  KEM_MLKEM768_X25519,
} from 'hpke';
import {room} from '../cli/support.mjs';
import {classicalKey, openByTheBook, openResponse} from '../support/by-the-book.mjs';

const {newKey, open, seal, unlockingKeys} = await room('seal');
const {vectors} = JSON.parse(await readFile(new URL('vectors.json', import.meta.url), 'utf8'));
const from = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));
const kems = {16: KEM_DHKEM_P256_HKDF_SHA256, 25722: KEM_MLKEM768_X25519};
const aeads = {1: AEAD_AES_128_GCM, 2: AEAD_AES_256_GCM, 3: AEAD_ChaCha20Poly1305};

for (const {from: source, kem, kdf, aead, info, pkRm, skRm, enc, encryptions} of vectors) {
  test(`the library that locks agrees with ${source}`, async () => {
    const suite = new CipherSuite(kems[kem], KDF_HKDF_SHA256, aeads[aead]);
    const privateKey = await suite.DeserializePrivateKey(from(skRm), true);
    const key = pkRm ? {privateKey, publicKey: await suite.DeserializePublicKey(from(pkRm))} : privateKey;
    const recipient = await suite.SetupRecipient(key, from(enc), {info: from(info)});
    for (const {aad, ct, pt} of encryptions)
      assert.equal(Buffer.from(await recipient.Open(from(ct), from(aad))).toString('hex'), pt);
  });

  test(`so does the second opinion: ${source}`, () => {
    for (const [at, {aad, ct, pt}] of encryptions.entries()) {
      const message = {enc: from(enc), info: from(info), aad: from(aad), ct: from(ct), at};
      assert.equal(openByTheBook({kem, kdf, aead}, from(skRm), message).toString('hex'), pt);
      assert.throws(() => openByTheBook({kem, kdf, aead}, from(skRm), {...message, aad: from('00')}));
    }
  });
}

const {seed, keys} = await newKey();
const form = '0123456789abcdef';
const names = {25722: 'MLKEM768-X25519', 16: 'P-256'};
assert.deepEqual(
  keys.map(({kem}) => kem),
  [25722, 16],
  'this Node makes both kinds of key',
);

for (const key of keys) {
  test(`what we lock with ${names[key.kem]} is opened by somebody else's code, written from the standard`, async () => {
    for (const length of [1, 4096, 32_768]) {
      const plain = new Uint8Array(randomBytes(length));
      const body = JSON.stringify(await seal(plain, [key], form));
      assert.deepEqual(new Uint8Array(openResponse(body, seed)), plain);
    }
  });

  for (const field of ['form', 'id', 'kid', 'wh', 'enc', 'ct']) {
    test(`neither of the two opens it once its ${field} is another response's (${names[key.kem]})`, async () => {
      const [mine, other] = [
        await seal(new Uint8Array(64), [key], form),
        await seal(new Uint8Array(64), [{...key, kid: 'B'.repeat(11)}], 'fedcba9876543210'),
      ];
      assert.notEqual(mine[field], other[field]);
      const swapped = JSON.stringify({...mine, [field]: other[field]});
      assert.throws(() => openResponse(swapped, seed));
      const unlocking = (await unlockingKeys(seed)).map((each) => ({...each, kid: undefined}));
      await assert.rejects(open(swapped, unlocking), {name: 'ClosedError', why: 'damaged'});
      assert.equal((await open(JSON.stringify(mine), unlocking)).id, mine.id);
    });
  }
}

test('the private P-256 key follows from the seed as the standard says', async () => {
  const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  const ours = (await unlockingKeys(seed)).find(({kem}) => kem === 16);
  assert.deepEqual(Buffer.from(await suite.SerializePrivateKey(ours.privateKey)), classicalKey(seed));
});
