import {expect} from '@open-wc/testing';
import {fromBase64url, newKey, open, seal, toBase64url, unlockingKeys, type PublicKey} from '../../src/seal/index.js';
import type {Envelope, Seed} from '../../src/seal/index.js';

const form = '0123456789abcdef';
const plain = crypto.getRandomValues(new Uint8Array(8192));

/** The keys that this browser can make. All can use P-256; some the post-quantum one, too. */
const {seed, keys} = await newKey();

for (const key of keys) {
  describe(`Locked with ${key.kem === 16 ? 'P-256' : 'MLKEM768-X25519'}`, () => {
    const lock = () => seal(plain, [key], form);
    const unlock = async (envelope: unknown, secret: Seed = seed, known: readonly PublicKey[] = keys) =>
      open(JSON.stringify(envelope), await unlockingKeys(secret, known));

    it('a response opens again for who has the secret', async () => {
      const envelope = await lock();
      const {id, padded} = await unlock(envelope);
      expect(id).to.equal(envelope.id);
      expect(padded).to.deep.equal(plain);
    });

    it('a response has the fields of the protocol and no other', async () => {
      const {v, id, kid, wh, enc, ct, ...rest} = await lock();
      expect({v, kid, rest}).to.deep.equal({v: 1, kid: key.kid, rest: {form}});
      expect([id.length, wh.length, enc.length]).to.deep.equal([22, 43, key.kem === 16 ? 87 : 1494]);
      expect(fromBase64url(ct).length).to.equal(8192 + 16);
    });

    for (const field of ['form', 'id', 'kid', 'wh'] as const) {
      it(`a response does not open once its ${field} was swapped`, async () => {
        const envelope = await lock();
        const [first, ...others] = envelope[field];
        const swapped = {...envelope, [field]: [first === '1' ? '2' : '1', ...others].join('')};
        await expectClosed(unlock(swapped, seed, []), field === 'kid' && key.kem === 16 ? 'other-key' : 'damaged');
      });
    }

    it('a response does not open once any of its bits was flipped', async () => {
      const envelope = await lock();
      const unlocking = await unlockingKeys(seed, keys);
      const flips = (field: 'enc' | 'ct', every: number) => {
        const bytes = fromBase64url(envelope[field]);
        const bits = Array.from({length: Math.floor((bytes.length * 8) / every)}, (_, n) => n * every);
        return bits.map((bit) => {
          const flipped = bytes.slice();
          flipped[bit >> 3]! ^= 1 << (bit & 7);
          return {...envelope, [field]: toBase64url(flipped)};
        });
      };
      const all = [...flips('enc', key.kem === 16 ? 5 : 89), ...flips('ct', 331)];
      const tries = await Promise.allSettled(all.map((flipped) => open(JSON.stringify(flipped), unlocking)));
      expect(all.length).to.be.greaterThan(250);
      expect(tries.filter(({status}) => status === 'fulfilled')).to.be.empty;
    });

    it('R57: a response does not open with somebody else’s secret', async () => {
      const other = await newKey();
      const envelope = await lock();
      await expectClosed(unlock(envelope, other.seed, other.keys), 'other-key');
    });

    it('R65: two responses with the same words have nothing in common but the address', async () => {
      const [first, second] = await Promise.all([lock(), lock()]);
      for (const field of ['id', 'wh', 'enc', 'ct'] as const) expect(first[field], field).not.to.equal(second[field]);
      expect(sharedBlocks(first.ct, second.ct)).to.equal(0);
    });
  });
}

/** How many runs of eight bytes of one also stand in the other. By chance: none. */
function sharedBlocks(one: string, other: string): number {
  const blocks = (text: string) => {
    const bytes = fromBase64url(text);
    return Array.from({length: bytes.length - 7}, (_, at) => bytes.subarray(at, at + 8).join());
  };
  const known = new Set(blocks(one));
  return blocks(other).filter((block) => known.has(block)).length;
}

async function expectClosed(opening: Promise<unknown>, why: string): Promise<void> {
  const error: unknown = await opening.then(
    () => 'it opened',
    (reason: unknown) => reason,
  );
  expect(error).to.include({name: 'ClosedError', why});
}

describe('Locking', () => {
  it('uses the organisation’s first key that this browser can use', async () => {
    const broken = {kid: 'B'.repeat(11), kem: 16, pub: 'A'.repeat(87)} as const;
    const {kid}: Envelope = await seal(plain, [broken, ...keys], form);
    expect(kid).to.equal(keys[0]!.kid);
  });

  it('leaves what it locked as it was', async () => {
    const before = plain.slice();
    await seal(plain, keys, form);
    expect(plain).to.deep.equal(before);
  });
});
