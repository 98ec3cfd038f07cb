/** A certificate for this machine that nobody has signed: good for tests that need an https address, and for nothing else. */

import {generateKeyPairSync, randomBytes, sign} from 'node:crypto';

/** One piece of DER: what it is, how long, and the pieces in it. */
function piece(tag, ...content) {
  const body = Buffer.concat(content);
  const long = body.length < 256 ? [0x81] : [0x82, body.length >> 8];
  const size = body.length < 128 ? [body.length] : [...long, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...content) => piece(0x30, ...content);
const object = (hex) => piece(0x06, Buffer.from(hex, 'hex'));

const ecdsaWithSha256 = sequence(object('2a8648ce3d040302'));
const localhost = sequence(piece(0x31, sequence(object('550403'), piece(0x0c, Buffer.from('localhost')))));
const always = sequence(piece(0x17, Buffer.from('200101000000Z')), piece(0x17, Buffer.from('491231235959Z')));
const alsoCalled = sequence(object('551d11'), piece(0x04, sequence(piece(0x82, Buffer.from('localhost')))));

/** @returns {{key: string, cert: string}} For `https.createServer`. */
export function certificate() {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const said = sequence(
    piece(0xa0, piece(0x02, Buffer.from([2]))),
    piece(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    localhost,
    always,
    localhost,
    publicKey.export({type: 'spki', format: 'der'}),
    piece(0xa3, sequence(alsoCalled)),
  );
  const signature = piece(0x03, Buffer.from([0]), sign('sha256', said, privateKey));
  const lines = sequence(said, ecdsaWithSha256, signature)
    .toString('base64')
    .match(/.{1,64}/g);
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
