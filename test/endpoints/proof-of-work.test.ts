import {expect} from '@open-wc/testing';
import {solve} from '../../src/endpoints/proof-of-work.js';

const body = JSON.stringify({v: 1, id: 'an-id'});

/** What a collector works out: how many zero bits the digest begins with. By the browser's own hash. */
async function zeros(nonce: string, of = body): Promise<number> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hex = [...(await digest(of))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const bits = [...(await digest(`heed/1 pow${nonce}.${hex}`))].map((byte) => byte.toString(2).padStart(8, '0'));
  return bits.join('').indexOf('1');
}

describe('A proof of work', () => {
  for (const bits of [0, 1, 7, 8, 9, 12]) {
    it(`begins with ${bits} zero bits or more`, async () => {
      expect(await zeros(await solve(body, bits))).to.be.at.least(bits);
    });
  }

  it('is the same wherever it is worked out', async () => {
    expect(await solve(body, 12)).to.equal('yl');
  });

  it('is about the bytes of a body, in any script', async () => {
    expect(await solve('لا 😀', 8)).to.equal('xk');
  });

  it('holds for no other body', async () => {
    expect(await zeros(await solve(body, 12), `${body} `)).to.be.below(12);
  });

  it('is short enough for an address', async () => {
    expect(await solve(body, 14)).to.match(/^[0-9a-z]{1,16}$/);
  });

  it('leaves the page its turns', async () => {
    let turns = 0;
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', () => {
      turns += 1;
      port2.postMessage(null);
    });
    port1.start();
    port2.postMessage(null);
    const tried = Number.parseInt(await solve(body, 12), 36);
    port1.close();
    expect(turns).to.be.above(tried / 250 / 4);
  });

  it('is given up when the page ends delivery', async () => {
    const ending = new AbortController();
    const solving = solve(body, 20, ending.signal).catch((e: unknown) => e);
    ending.abort();
    expect(await solving).to.have.property('name', 'AbortError');
  });

  it('is not begun when the page has ended delivery before', async () => {
    const error: unknown = await solve(body, 0, AbortSignal.abort()).catch((e: unknown) => e);
    expect(error).to.have.property('name', 'AbortError');
  });

  for (const bits of [21, 256, -1, 1.5, Number.NaN, Infinity]) {
    it(`of ${bits} bits is not worked on`, async () => {
      expect(await solve(body, bits).catch((e: unknown) => e)).to.be.instanceOf(RangeError);
    });
  }
});
