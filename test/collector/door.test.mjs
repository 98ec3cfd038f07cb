import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {bucket, buckets} from '../../examples/collector/buckets.mjs';
import {isInside, networkOf} from '../../examples/collector/network.mjs';
import {proves} from '../../examples/collector/proof.mjs';
import {senderOf} from '../../examples/collector/sender.mjs';

const HOUR = 3_600_000;
const hex = (/** @type {Uint8Array | null} */ bytes) => (bytes ? Buffer.from(bytes).toString('hex') : null);

for (const [address, network] of /** @type {const} */ ([
  ['203.0.113.77', 'cb0071'],
  ['::ffff:203.0.113.77', 'cb0071'],
  ['::FFFF:cb00:714d', 'cb0071'],
  ['2001:db8:1:2ff:3:4:5:6', '20010db8000102'],
  ['2001:db8::1', '20010db8000000'],
  ['1::', '00010000000000'],
  ['fe80::1%eth0', 'fe800000000000'],
  ['', null],
  ['unknown', null],
  ['203.0.113', null],
  ['1.2.3.4.5', null],
  ['2001:db8::1::2', null],
  ['[::1]', null],
])) {
  test(`The network of “${address}” is ${network ?? 'not known'}.`, () => {
    assert.equal(hex(networkOf(address)), network);
  });
}

test('Addresses that machines of one house give each other are known, and no other.', () => {
  const inside = ['127.0.0.1', '127.9.9.9', '10.1.2.3', '192.168.1.1', '172.16.0.1', '172.31.255.1', '169.254.1.1'];
  for (const it of [...inside, '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1']) assert.equal(isInside(it), true, it);
  for (const it of ['203.0.113.1', '172.32.0.1', '172.15.0.1', '192.169.1.1', '2001:db8::1', '::2', 'ff02::1', 'x'])
    assert.equal(isInside(it), false, it);
});

test('Not told of any server in front, it believes no header.', () => {
  assert.equal(hex(senderOf('203.0.113.1', '198.51.100.1', undefined)), 'cb0071');
  assert.equal(senderOf('127.0.0.1', '198.51.100.1', undefined), null, 'a web server in front is nobody’s network');
  assert.equal(senderOf(undefined, undefined, undefined), null);
});

test('Told that nothing is in front, it goes by the other end of the connection alone.', () => {
  assert.equal(hex(senderOf('127.0.0.1', '198.51.100.1', 0)), '7f0000');
});

test('It counts the servers in front from the end, so that nobody can write themselves another address.', () => {
  const header = '192.0.2.1, 198.51.100.1, 203.0.113.1';
  assert.equal(hex(senderOf('127.0.0.1', header, 1)), 'cb0071');
  assert.equal(hex(senderOf('127.0.0.1', header, 2)), 'c63364');
  assert.equal(hex(senderOf('127.0.0.1', header, 3)), 'c00002');
  assert.equal(hex(senderOf('127.0.0.1', '203.0.113.1', 3)), 'cb0071', 'fewer than there should be');
  assert.equal(senderOf('127.0.0.1', undefined, 1), null);
  assert.equal(senderOf('127.0.0.1', 'unknown', 1), null);
});

test('It reads addresses as web servers write them.', () => {
  for (const it of ['203.0.113.1:5555', ' 203.0.113.1 ', '[::ffff:203.0.113.1]:80', '[::ffff:203.0.113.1]'])
    assert.equal(hex(senderOf('127.0.0.1', it, 1)), 'cb0071', it);
});

test('A bucket gives what it holds, then as much as flows in.', () => {
  let now = 0;
  const it = bucket({burst: 3, perSecond: 2}, () => now);
  const takes = () => [it.takes(), it.takes(), it.takes(), it.takes()];
  assert.deepEqual(takes(), [true, true, true, false]);
  now += 1_000;
  assert.deepEqual(takes(), [true, true, false, false]);
  now += 60_000;
  assert.deepEqual(takes(), [true, true, true, false], 'never more than it holds');
});

test('Each network has a bucket of its own.', () => {
  const each = buckets({burst: 1, perSecond: 0});
  const [a, b] = [Buffer.from([1]), Buffer.from([2])];
  assert.deepEqual([each.takes(a), each.takes(a), each.takes(b)], [true, false, true]);
});

test('It remembers only so many networks, and forgets the one that was quiet for longest.', () => {
  const each = buckets({burst: 1, perSecond: 0}, {most: 100});
  for (let n = 0; n < 1_000; n += 1) {
    each.takes(Buffer.from([0])); // never quiet
    each.takes(Buffer.from([1, n >> 8, n & 255]));
  }
  assert.equal(each.size, 100);
  assert.equal(each.takes(Buffer.from([0])), false);
});

test('After an hour all networks are forgotten, also when nobody comes any more.', () => {
  mock.timers.enable({apis: ['setTimeout']});
  try {
    const each = buckets({burst: 1, perSecond: 0});
    const network = Buffer.from([203, 0, 113]);
    assert.deepEqual([each.takes(network), each.takes(network), each.size], [true, false, 1]);
    mock.timers.tick(HOUR - 1);
    assert.equal(each.size, 1);
    mock.timers.tick(1);
    assert.equal(each.size, 0);
    assert.equal(each.takes(network), true);
    mock.timers.tick(HOUR);
    assert.equal(each.size, 0, 'and again after the next hour');
  } finally {
    mock.timers.reset();
  }
});

test('A proof of work is what the page was told to find, and nothing that is only like it.', () => {
  const body = Buffer.from('{"v":1}');
  const nonce = '40u';
  assert.equal(proves(body, nonce, 12), true);
  assert.equal(proves(Buffer.from('{"v":2}'), nonce, 12), false);
  for (const it of ['', nonce.toUpperCase() + '.', `${nonce}${'0'.repeat(16)}`, 'é'])
    assert.equal(proves(body, it, 0), false, `“${it}” is no nonce`);
});
