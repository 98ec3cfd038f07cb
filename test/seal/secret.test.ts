import {expect} from '@open-wc/testing';
import {
  codeOf,
  fromBase64url,
  newKey,
  newSecret,
  open,
  seal,
  unlockingKeys,
  withdrawalOf,
} from '../../src/seal/index.js';

const form = '0123456789abcdef';
const plain = crypto.getRandomValues(new Uint8Array(64));
const {seed, keys} = await newKey();

/** Worked out apart from this library, by RFC 5869. */
const known = {
  secret: '7KQM03FZ1XAB90TTW2',
  id: 'uTN3PFCpi43q1GnJ1Fy3NA',
  w: 'hdzKbGmB0uDWEWtbJUYQ6M8vztqGI4Rl70MT7vwCM00',
  wh: '0Af543gwHjBJHKf4E79Vv2Ej8IfRXR9VxQ6UN8DD-GY',
};

/** The hash of a proof, as a collector works it out. */
async function hashOf(w: string): Promise<string> {
  const bytes = new Uint8Array([...new TextEncoder().encode('heed/1 w'), ...fromBase64url(w)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

describe('The secret of a response', () => {
  it('says which response it is for, and proves that one may delete it, alike in every browser', async () => {
    expect(await withdrawalOf(known.secret, form)).to.deep.equal({form, id: known.id, w: known.w});
  });

  it('is what the response’s id and hash follow from', async () => {
    const {id, wh} = await seal(plain, keys, form, known.secret);
    expect({id, wh}).to.deep.equal({id: known.id, wh: known.wh});
  });

  it('can be thrown away: a response locked without one opens as well, and its hash belongs to nobody', async () => {
    const envelope = await seal(plain, keys, form);
    const {padded} = await open(JSON.stringify(envelope), await unlockingKeys(seed, keys));
    expect([padded, envelope.wh.length]).to.deep.equal([plain, 43]);
  });

  it('proves nothing in another letterbox', async () => {
    const [here, there] = [
      await withdrawalOf(known.secret, form),
      await withdrawalOf(known.secret, 'fedcba9876543210'),
    ];
    expect(here.id).not.to.equal(there.id);
    expect(here.w).not.to.equal(there.w);
  });

  it('is not told by the response, nor by what asks to delete it', async () => {
    const secret = newSecret();
    const said = [await seal(plain, keys, form, secret), await withdrawalOf(secret, form)];
    for (const piece of [secret, codeOf(secret), codeOf(secret).slice(-9)]) {
      expect(JSON.stringify(said).toUpperCase()).not.to.contain(piece);
    }
  });

  it('R8: is checked by a collector that holds a hash and nothing else', async () => {
    const secret = newSecret();
    const [{wh}, {w}] = [await seal(plain, keys, form, secret), await withdrawalOf(secret, form)];
    expect([wh, wh.includes(w)]).to.deep.equal([await hashOf(w), false]);
  });
});
