import {expect} from '@open-wc/testing';
import {ClosedError, newKey, open, seal, unlockingKeys} from '../../src/seal/index.js';

const {seed, keys} = await newKey();
const classical = keys.filter(({kem}) => kem === 16);
const envelope = await seal(new Uint8Array(64), classical, '0123456789abcdef');

/** Why a text that was posted does not open. */
async function why(body: unknown, unlocking = unlockingKeys(seed, keys)): Promise<unknown> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const error: unknown = await open(text, await unlocking).catch((reason: unknown) => reason);
  return error instanceof ClosedError ? error.why : 'it opened';
}

describe('A response that does not open', () => {
  for (const body of [
    '',
    'hello',
    '{"v":1',
    'null',
    '7',
    '[]',
    '{}',
    '{"v":0}',
    '{"v":"1"}',
    {...envelope, v: 0},
    {...envelope, ct: 7},
  ]) {
    it(`is unreadable when it is ${JSON.stringify(body).slice(0, 30)}`, async () => {
      expect(await why(body)).to.equal('unreadable');
    });
  }

  for (const field of ['form', 'id', 'kid', 'wh', 'enc', 'ct']) {
    it(`is unreadable when it lacks its ${field}`, async () => {
      expect(await why({...envelope, [field]: undefined})).to.equal('unreadable');
    });
  }

  it('is unreadable when what should unlock it has an odd length', async () => {
    expect(await why({...envelope, enc: `${envelope.enc}A`})).to.equal('unreadable');
  });

  it('is newer when a later version of this library locked it', async () => {
    expect(await why({...envelope, v: 2})).to.equal('newer');
  });

  it('is for another key when its key is not among these', async () => {
    const other = await newKey();
    expect(await why(envelope, unlockingKeys(other.seed, other.keys))).to.equal('other-key');
  });

  it('cannot be opened here when this browser has no key of its kind', async () => {
    expect(await why(envelope, Promise.resolve([]))).to.equal('not-here');
  });

  it('is damaged when something in it was changed', async () => {
    const changed = envelope.ct.startsWith('A') ? 'B' : 'A';
    expect(await why({...envelope, ct: changed + envelope.ct.slice(1)})).to.equal('damaged');
  });

  it('is damaged when it ends too early', async () => {
    expect(await why({...envelope, ct: envelope.ct.slice(0, 9)})).to.equal('damaged');
  });

  it('says so in a sentence', async () => {
    const error: unknown = await open('hello', []).catch((reason: unknown) => reason);
    expect(error).to.have.property('message', 'The response could not be opened: unreadable.');
  });

  it('opens as it is, so that none of the above is for another reason', async () => {
    expect(await why(envelope)).to.equal('it opened');
  });
});
