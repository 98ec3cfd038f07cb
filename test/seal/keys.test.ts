import {expect} from '@open-wc/testing';
import {
  belongs,
  fingerprint,
  KeyError,
  newKey,
  seal,
  unlockingKeys,
  usable,
  type PublicKey,
} from '../../src/seal/index.js';

const form = '0123456789abcdef';

/** Whether this browser has ML-KEM, asked of the browser itself. */
const hybrid = await crypto.subtle
  .generateKey({name: 'ML-KEM-768'}, true, ['encapsulateBits', 'decapsulateBits'] as unknown as KeyUsage[])
  .then(
    () => true,
    () => false,
  );

/** The bytes 0, 1, 2 … 31. What follows from them was worked out apart from this library, by RFC 9180 and FIPS 186. */
const known = Uint8Array.from({length: 32}, (_, n) => n);

describe('A new key', () => {
  it('is 32 secret bytes and a P-256 key, and before that a post-quantum key where the browser has it', async () => {
    const {seed, keys} = await newKey();
    expect(seed.length).to.equal(32);
    expect(keys.map(({kem}) => kem)).to.deep.equal(hybrid ? [25722, 16] : [16]);
  });

  it('is described in the lengths that the organisation’s file asks for', async () => {
    const {keys} = await newKey();
    for (const {kem, kid, pub} of keys) {
      expect([kid, pub].map((text) => text.length)).to.deep.equal([11, kem === 16 ? 87 : 1622]);
      expect(kid + pub).to.match(/^[A-Za-z0-9_-]+$/);
    }
  });

  it('is new each time', async () => {
    const [one, other] = await Promise.all([newKey(), newKey()]);
    expect(one.keys.at(-1)!.pub).not.to.equal(other.keys.at(-1)!.pub);
  });

  it('belongs to its secret', async () => {
    const {seed, keys} = await newKey();
    expect(await belongs(seed, keys)).to.be.true;
  });

  it('does not belong to another secret', async () => {
    const [one, other] = await Promise.all([newKey(), newKey()]);
    expect(await belongs(one.seed, other.keys)).to.be.false;
  });

  it('is derived from a secret in the same way by every browser', async () => {
    const unlocking = await unlockingKeys(known);
    expect(unlocking.find(({kem}) => kem === 16)?.kid).to.equal('liKXxOPqUg8');
  });
});

describe('The fingerprint of an organisation’s keys', () => {
  const keys: readonly PublicKey[] = [
    {kid: 'A'.repeat(11), kem: 25722, pub: 'B'.repeat(1622)},
    {kid: 'C'.repeat(11), kem: 16, pub: 'D'.repeat(87)},
  ];

  it('R91: is eight characters that cannot be mistaken for each other on the phone', async () => {
    const made = await Promise.all(Array.from({length: 50}, async () => fingerprint((await newKey()).keys)));
    for (const print of made) expect(print).to.match(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(made).size).to.equal(50);
  });

  it('is the same for the same keys in every browser', async () => {
    expect(await fingerprint(keys)).to.equal('J25S-VS7V');
  });

  it('is another when a key was swapped', async () => {
    const swapped = keys.map((key) => (key.kem === 16 ? {...key, pub: 'E'.repeat(87)} : key));
    expect(await fingerprint(swapped)).not.to.equal(await fingerprint(keys));
  });
});

describe('Keys that cannot be used', () => {
  const offCurve: PublicKey = {kid: 'A'.repeat(11), kem: 16, pub: 'A'.repeat(87)};
  const noText: PublicKey = {kid: 'A'.repeat(11), kem: 16, pub: '%%%'};
  const tooShort: PublicKey = {kid: 'A'.repeat(11), kem: 25722, pub: 'AAAA'};

  for (const [told, key] of Object.entries({offCurve, noText, tooShort})) {
    it(`are not locked to (${told})`, async () => {
      const error: unknown = await seal(new Uint8Array(8), [key], form).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(KeyError).with.property('name', 'KeyError');
    });

    it(`are known to be useless before anybody is asked (${told})`, async () => {
      expect(await usable([key])).to.be.false;
    });

    it(`do no harm beside one that can be used (${told})`, async () => {
      const {keys} = await newKey();
      expect(await usable([key, ...keys])).to.be.true;
    });
  }

  it('are no keys at all', async () => {
    const error: unknown = await seal(new Uint8Array(8), [], form).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(KeyError);
    expect(await usable([])).to.be.false;
  });
});
