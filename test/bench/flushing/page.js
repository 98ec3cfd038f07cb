// What a page does with responses that wait on its device.
import {collector} from 'heed-survey/endpoints';
import {Courier, Outbox} from 'heed-survey/outbox';

const names = {database: 'q-bench', store: 'q'};
const random = (bytes) => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))));

/** An earlier visit left so many, each as long as one of the survey that is ready to use. */
globalThis.keep = async (count) => {
  const outbox = new Outbox(names);
  for (let at = 0; at < count; at += 1) {
    const id = random(16);
    const body = JSON.stringify({v: 1, form: 'f', id, kid: 'k', wh: 'w', enc: random(1120), ct: random(8208)});
    if ((await outbox.keep(id, body)) !== 'kept') throw new Error('could not be kept');
  }
};

/** A later visit sends them. Gives how many are still there then. */
globalThis.flush = async (address) => {
  const outbox = new Outbox(names);
  const {signal} = new AbortController();
  await new Courier(outbox, collector(address), {signal, lock: 'q-bench', retentionDays: 7}).go();
  return (await outbox.waiting()).size;
};
