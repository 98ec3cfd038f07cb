/**
 * Reading the two kinds of file that a LevelDB database consists of, without the database: tables (`.ldb`), whose blocks
 * are compressed with Snappy, and logs (`.log`), whose records are cut at every 32 KiB.
 */

import {createRequire} from 'node:module';

const {uncompress} = createRequire(import.meta.url)('snappyjs');

const tableMagic = 0xdb4775248b80fb57n;
const footerSize = 48;
const snappy = 1;

const blockSize = 32_768;
const headerSize = 7;
const full = 1;
const first = 2;
const last = 4;

/** Undoes Snappy. */
export function unsnappy(bytes) {
  return Buffer.from(uncompress(bytes));
}

/** The decoded data blocks of a table, in order. Throws when this is not a whole table: unread is not the same as empty. */
export function tableBlocks(file) {
  const whole = file.length >= footerSize && file.readBigUInt64LE(file.length - 8) === tableMagic;
  if (!whole) throw new Error('this is not a whole LevelDB table');
  const footer = reader(file.subarray(file.length - footerSize));
  handle(footer); // of the meta index, which holds nobody's words
  const index = block(file, handle(footer));
  return entries(index).map(({value}) => block(file, handle(reader(value))));
}

/** The keys and values of a block. Keys are stored as what differs from the one before; here they are whole again. */
export function entries(bytes) {
  const restarts = bytes.readUInt32LE(bytes.length - 4);
  const input = reader(bytes.subarray(0, bytes.length - 4 - 4 * restarts));
  const found = [];
  let key = Buffer.alloc(0);
  while (input.more()) {
    const shared = input.number();
    const unshared = input.number();
    const size = input.number();
    key = Buffer.concat([key.subarray(0, shared), input.take(unshared)]);
    found.push({key, value: input.take(size)});
  }
  return found;
}

/**
 * The records of a log, each joined again from its pieces, and whether it is all there: the last one of a browser that
 * was killed may not be.
 */
export function logRecords(file) {
  const records = [];
  let at = 0;
  while (at + headerSize <= file.length) {
    const left = blockSize - (at % blockSize);
    const size = left < headerSize ? 0 : file.readUInt16LE(at + 4);
    const type = left < headerSize ? 0 : file[at + 6];
    if (type === 0) {
      at += left; // the rest of a block that was too small for a header
      continue;
    }
    at += headerSize;
    if (type === full || type === first || records.length === 0) records.push({pieces: [], whole: false});
    const record = records.at(-1);
    record.pieces.push(file.subarray(at, at + size));
    record.whole = (type === full || type === last) && at + size <= file.length;
    at += size;
  }
  return records.map(({pieces, whole}) => ({bytes: Buffer.concat(pieces), whole}));
}

/** The keys and values that a whole record of a log writes. */
export function batch(record) {
  const input = reader(record);
  input.take(12); // a running number and a count
  const found = [];
  while (input.more()) {
    const writes = input.take(1)[0] === 1;
    const key = input.take(input.number());
    found.push({key, value: writes ? input.take(input.number()) : Buffer.alloc(0)});
  }
  return found;
}

/** Where a block is and how long: two numbers. */
function handle(input) {
  return {offset: input.number(), size: input.number()};
}

function block(file, {offset, size}) {
  const bytes = file.subarray(offset, offset + size);
  const compression = file[offset + size];
  if (compression > snappy) throw new Error(`a LevelDB block is compressed in an unknown way (${compression})`);
  return compression === snappy ? unsnappy(bytes) : bytes;
}

/** Reads numbers of seven bits a byte, and runs of bytes. */
function reader(bytes) {
  let at = 0;
  return {
    more: () => at < bytes.length,
    take: (size) => bytes.subarray(at, (at += size)),
    number() {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = bytes[at++];
        if (byte === undefined) throw new Error('a LevelDB number ends too early');
        value += (byte & 127) * shift;
        if (byte < 128) return value;
      }
    },
  };
}
