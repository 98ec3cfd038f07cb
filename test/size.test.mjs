// On a phone at 400 kbit/s each 1,000 bytes cost 24 ms. To raise a ceiling, say why in the commit.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {CEILINGS, sizesOf} from './figures/sizes.mjs';

const site = fileURLToPath(new URL('../examples/plain-html/', import.meta.url));
const sizes = sizesOf(site);

test('R104: the first question is usable after 19,800 bytes of script and style', () => {
  assert.ok(sizes.untilFirstQuestion <= CEILINGS.untilFirstQuestion, `${sizes.untilFirstQuestion} bytes`);
});

test('checking the definitions takes 12,000 bytes beside them', () => {
  assert.ok(sizes.checking <= CEILINGS.checking, `${sizes.checking} bytes`);
});

test('locking, keeping and sending take 11,500 bytes while the notice is read', () => {
  assert.ok(sizes.beforeSending <= CEILINGS.beforeSending, `${sizes.beforeSending} bytes`);
});

test('R104: the first script holds no checking, no locking and no word of any language', () => {
  const script = readFileSync(`${site}heed/heed.js`, 'utf8');
  for (const absent of ['ZodMini', 'HKDF', 'deriveBits', 'Take a break', 'Usted decide', 'الخيار لك']) {
    assert.ok(!script.includes(absent), `heed.js contains ${absent}`);
  }
});
