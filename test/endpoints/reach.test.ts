import {expect} from '@open-wc/testing';
import {reach, type Named} from '../../src/endpoints/index.js';
import {watch} from '../support/watch.js';

const {signal} = new AbortController();

/** Where the first request of such a destination goes, and what it holds. */
async function asked(named: Named): Promise<[string, RequestInit]> {
  const requests = watch(globalThis, 'fetch', async () => Response.json({}));
  const {endpoint} = await reach(named);
  await endpoint('{"id":"an-id"}', signal);
  return requests[0] as [string, RequestInit];
}

describe('A destination', () => {
  it('that is an address is a collector, which deletes too', async () => {
    expect((await asked('https://letters.example'))[0]).to.equal('https://letters.example/responses');
    expect(await reach('/heed'))
      .to.have.property('withdraw')
      .that.is.a('function');
  });

  it('of the kind post is asked at exactly its address, and deletes nothing', async () => {
    expect((await asked({kind: 'post', url: 'https://letters.example/in'}))[0]).to.equal('https://letters.example/in');
    expect(await reach({kind: 'post', url: '/in'})).not.to.have.property('withdraw');
  });

  it('of the kind form is filled in as it says, and deletes nothing', async () => {
    const [address, {body}] = await asked({kind: 'form', url: '/', field: 'letter', fields: {'form-name': 'notes'}});
    expect([address, String(body)]).to.deep.equal(['/', 'form-name=notes&letter=%7B%22id%22%3A%22an-id%22%7D']);
    expect(await reach({kind: 'form', url: '/'})).not.to.have.property('withdraw');
  });
});
