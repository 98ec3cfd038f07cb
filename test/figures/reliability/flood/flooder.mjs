// A program that sends responses nobody wrote, as fast as it is told to: node flooder.mjs URL PER-SECOND SECONDS SEED [ADDRESS].
// It prints what it was answered as one line of JSON.
import {Agent, request} from 'node:http';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {chance, fields, letters} from '../../../collector/given.mjs';

const [url = '', rate, seconds, seed, address] = process.argv.slice(2);
const random = chance(Number(seed));
const agent = new Agent({keepAlive: true, maxSockets: 100});
const {id: _, ...rest} = fields(random);
const end = JSON.stringify(rest).slice(1);
const answers = {};

/** Sends one and counts the answer: its status, and whether it says when to come back. */
function send() {
  const body = `{"id":"${letters(random, 16)}",${end}`;
  const headers = {'content-length': body.length, ...(address && {'x-forwarded-for': address})};
  return new Promise((resolve) => {
    const count = (what) => {
      answers[what] = (answers[what] ?? 0) + 1;
      resolve();
    };
    const asking = request(`${url}/responses`, {method: 'POST', agent, headers}, async (answer) => {
      try {
        const {retryAfter} = JSON.parse((await answer.setEncoding('utf8').toArray()).join(''));
        count(answer.statusCode === 429 && !retryAfter ? '429 without a time' : String(answer.statusCode));
      } catch {
        count('no answer');
      }
    });
    asking.on('error', () => count('no answer')).end(body);
  });
}

const all = [];
const start = performance.now();
const wanted = Number(rate) * Number(seconds);
while (all.length < wanted && performance.now() - start < Number(seconds) * 1000) {
  const due = Math.min(wanted, ((performance.now() - start) / 1000) * Number(rate));
  while (all.length < due) all.push(send());
  await wait(2);
}
const took = (performance.now() - start) / 1000;
await Promise.all(all);
agent.destroy();
process.stdout.write(`${JSON.stringify({sent: all.length, perSecond: all.length / took, answers})}\n`);
