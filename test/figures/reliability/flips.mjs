// Locked responses in which one bit was changed on the way. None may open: what opens is exactly what somebody locked.
import {open, newKey, seal, unlockingKeys} from '../../../dist/seal/index.js';
import {Chance} from '../../support/chance.ts';
/** @import {Measure} from './index.mjs' */

const NAMES = {25722: 'MLKEM768-X25519', 16: 'P-256'};

/** What a lock has to hold: the two that are only bytes, and the four that say where a response belongs. */
const BYTES = ['enc', 'ct'];
const WORDS = ['form', 'id', 'kid', 'wh'];

/** @type {Measure} */
export async function measure({long, seed}) {
  const flips = long ? 100_000 : 10_000;
  const chance = new Chance(seed);
  const {seed: secret, keys} = await newKey();
  // Without names: every key is tried on everything, so that a swapped name of a key is no excuse not to try.
  const unlocking = (await unlockingKeys(secret, keys)).map((each) => ({...each, kid: undefined}));
  const rows = [];
  for (const key of keys) {
    const share = Math.floor(flips / keys.length);
    const counts = await flipped(key, unlocking, share, chance);
    const ran = `${share} bits, ${NAMES[key.kem]}, seed ${seed}`;
    rows.push(
      row('one bit changed in a locked response: opened', ran, '0', counts.opened, counts.opened === 0),
      row('the same responses unchanged: opened', ran, `${counts.tried}`, counts.whole, counts.whole === counts.tried),
    );
  }
  return rows;
}

const row = (figure, ran, target, result, holds) => ({figure, ran, target, result: String(result), holds});

/** Changes so many bits, each in a response of its own hundred, and tries each. */
async function flipped(key, unlocking, count, chance) {
  const counts = {opened: 0, tried: 0, whole: 0};
  let envelope;
  for (let turn = 0; turn < count; turn += 1) {
    if (turn % 100 === 0) {
      envelope = await seal(new Uint8Array(512), [key], '0123456789abcdef');
      counts.tried += 1;
      if (await opens(envelope, unlocking)) counts.whole += 1;
    }
    if (await opens(oneBitOff(envelope, chance), unlocking)) counts.opened += 1;
  }
  return counts;
}

/** The envelope with one bit of one field changed. Each field is as likely, however short it is. */
function oneBitOff(envelope, chance) {
  const field = chance.one([...BYTES, ...WORDS]);
  const isBytes = BYTES.includes(field);
  const bytes = Buffer.from(envelope[field], isBytes ? 'base64url' : 'latin1');
  bytes[chance.below(bytes.length)] ^= 1 << chance.below(isBytes ? 8 : 7);
  return {...envelope, [field]: bytes.toString(isBytes ? 'base64url' : 'latin1')};
}

const opens = (envelope, unlocking) =>
  open(JSON.stringify(envelope), unlocking).then(
    () => true,
    () => false,
  );
