// Phones that send responses, some of them twice, and try again until they have a receipt.
import {createHash, randomBytes} from 'node:crypto';
import {Agent, request} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
/** @import {Chance} from '../../../support/chance.ts' */

const PHONES = 32;
/** A phone that was not answered waits this long; a real one waits longer. */
const PAUSE = 50;
/** All of it may take this long. */
const PATIENCE = 20 * 60_000;

/** A small response: what is lost does not depend on its length. @param {Chance} chance */
function response(chance) {
  const letters = (length) => Buffer.from(Array.from({length}, () => chance.below(256))).toString('base64url');
  const [id, kid, wh, enc] = [letters(16), letters(8), letters(32), letters(65)];
  // The rest is never looked at again but as a whole, so its letters need not be chosen by the seed.
  return {
    id,
    text: JSON.stringify({
      v: 1,
      form: '00112233445566aa',
      id,
      kid,
      wh,
      enc,
      ct: randomBytes(600).toString('base64url'),
    }),
  };
}

/**
 * Sends so many posts, of which three in ten are a response that was sent before, to whichever collector is there, and again until there is a
 * receipt that proves it. Gives the text for each id that has a receipt, and how many attempts broke off.
 *
 * @param {{posts: number, chance: Chance, urls: () => readonly (string | undefined)[], onPost: (n: number) => void}} how
 */
export async function sendAll({posts, chance, urls, onPost}) {
  const agent = new Agent({keepAlive: true, maxSockets: PHONES});
  const end = performance.now() + PATIENCE;
  const received = new Map();
  const sent = [];
  const counts = {begun: 0, replays: 0, brokenOff: 0, wrong: 0};

  const next = () => {
    counts.begun += 1;
    onPost(counts.begun);
    const replay = sent.length > 0 && chance.heads(0.3);
    if (replay) counts.replays += 1;
    else sent.push(response(chance));
    return replay ? chance.one(sent) : sent.at(-1);
  };

  const phone = async () => {
    while (counts.begun < posts) {
      const {id, text} = next();
      while (!(await attempt(agent, urls, id, text, counts))) {
        if (performance.now() > end) throw new Error('the collectors did not take everything in time');
        await wait(PAUSE);
      }
      received.set(id, text);
    }
  };
  await Promise.all(Array.from({length: PHONES}, phone)).finally(() => agent.destroy());
  return {received, ...counts};
}

/** Whether there is a receipt now. */
async function attempt(agent, urls, id, text, counts) {
  const there = urls().filter(Boolean);
  const url = there[counts.begun % there.length];
  if (!url) return false;
  try {
    const {status, body} = await post(agent, `${url}/responses`, text);
    if (status !== 201 && status !== 200) {
      counts.brokenOff += 1;
      return false;
    }
    if (JSON.parse(body).ack === receipt(text)) return true;
    counts.wrong += 1;
    return false;
  } catch {
    counts.brokenOff += 1;
    return false;
  }
}

function receipt(text) {
  const {id, enc, ct} = JSON.parse(text);
  return createHash('sha256').update(`heed/1 ack${id}${enc}${ct}`).digest('base64url');
}

function post(agent, url, body) {
  return new Promise((resolve, reject) => {
    const sending = request(url, {agent, method: 'POST'}, async (answer) => {
      try {
        resolve({status: answer.statusCode, body: (await answer.toArray()).join('')});
      } catch (error) {
        reject(error);
      }
    });
    sending.on('error', reject).end(body);
  });
}
