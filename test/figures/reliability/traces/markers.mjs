// Words that are found again: seven rare letters in an order that nothing else has, for each control and each thing that is done.
import {isSqlite, sqliteValues} from '../../../tools/sqlite-values.mjs';
import {join} from 'node:path';
import {layersBelow} from '../../../tools/leveldb.mjs';

const LETTERS = 'jqxzvkw';
const ARABIC = 'ضظغذثخط';
const GRAM = 8;

/** Every run of these letters, one byte each and two bytes each. */
const runs = [new RegExp(`[${LETTERS}]{${GRAM},}`, 'gi'), new RegExp(`(?:[${LETTERS}]\\0){${GRAM},}`, 'gi')];

/** Makes markers, and knows each piece of them again. */
export class Markers {
  #chance;
  /** From eight letters to what they are a piece of. */
  #grams = new Map();
  /** Bytes that are looked for as they are. */
  #exact = [];

  /** @param {import('../../../support/chance.ts').Chance} chance */
  constructor(chance) {
    this.#chance = chance;
  }

  /** Twelve letters; any eight of them in a row count as found. */
  make(name) {
    const marker = Array.from({length: 12}, () => this.#chance.one([...LETTERS])).join('');
    for (let at = 0; at + GRAM <= marker.length; at += 1) this.#grams.set(marker.slice(at, at + GRAM), name);
    return marker;
  }

  /** Twelve Arabic letters, which browsers keep in two bytes each. */
  makeArabic(name) {
    const marker = Array.from({length: 12}, () => this.#chance.one([...ARABIC])).join('');
    for (let at = 0; at + GRAM <= marker.length; at += 1) this.look(name, marker.slice(at, at + GRAM));
    return marker;
  }

  /** Six digits as they are written in Arabic. As European digits six of them are found anywhere. */
  makeNumber(name) {
    const number = 100_000 + this.#chance.below(900_000);
    const marker = String(number).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[digit]);
    this.look(name, marker);
    return marker;
  }

  /** Has a text or bytes looked for, besides. */
  look(name, what) {
    const all =
      typeof what === 'string' ? [Buffer.from(what, 'utf8'), Buffer.from(what, 'utf16le')] : [Buffer.from(what)];
    this.#exact.push(...all.map((bytes) => ({name, bytes})));
  }

  /** Everything found in a profile: what it is a piece of, and where. `busy` while a browser is at work in it. */
  findIn(profile, {busy = false, only} = {}) {
    const found = new Map();
    const note = (name, where) => found.set(name, [...(found.get(name) ?? []), where]);
    for (const {file, how, bytes} of layersBelow(profile, {busy, only})) {
      for (const name of this.#inBytes(bytes)) note(name, `${file} (${how})`);
      if (busy || how !== 'raw' || !isSqlite(bytes)) continue;
      for (const value of sqliteValues(join(profile, file)))
        for (const name of this.#inBytes(value)) note(name, `${file} (value)`);
    }
    return found;
  }

  #inBytes(bytes) {
    const text = bytes.latin1Slice();
    const names = new Set(this.#exact.filter((each) => bytes.includes(each.bytes)).map(({name}) => name));
    for (const run of runs) {
      for (const [match] of text.matchAll(run)) {
        const letters = match.replaceAll('\0', '').toLowerCase();
        for (let at = 0; at + GRAM <= letters.length; at += 1) {
          const name = this.#grams.get(letters.slice(at, at + GRAM));
          if (name) names.add(name);
        }
      }
    }
    return names;
  }
}
