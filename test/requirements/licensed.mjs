// Items of questionnaires that may not be shipped, told by their hashes so that they are not shipped here either.
// Of the CSQ family, MOVERS, the TIP Scales, the FVPSA outcomes and the question of the NPS, in the wordings that we know.
// To add one: `node test/requirements/licensed.mjs "The words of the item"` prints its line.
import {createHash} from 'node:crypto';
import process from 'node:process';

/** How many words the item has, and the SHA-256 of its words. */
const table = `
5 728liFbIflz_rcMjoDmHnHxnIQ6-I2sJYC0piKgLsFE
5 hu6WGjYOsNRgwAknDNZoY3r1f5ko5zuIS0eu0KZ2VQ0
5 LBk8z1e0ZnD4EfQI4PKSLGC_p6H7tI4xMmMktSByMys
6 Xr645Pa4C9IOoLlwtIqeoA6h6sufqZaIFzFIoY52s_4
6 ywYJdv49ikKUh3lD46OwCPz38G0IBAHiny77hSYufCE
7 JoRzjOVx_faNeltMszgwuZ7f0hMS7_Dvvt8eGeApJA4
7 mnUudTLD829HH-hZCwrzvAvQZ4DOcRcGSCyK9oLeGV8
7 paYIEG1l1f_NdOPeadw_eHxhLNPMixXEAjMHf7YwqJY
7 pYPxRFimW3yR3fUp_sJxAwrtZF4gpZYVzzUPWhWzeqk
7 YavP0lBn-z5HjANy9G7A1rP6kpgbn1TsosJZIr2vJXU
8 BGLaOcFYCRov5F68DYvpfoyJSYTewLT-6Sr8CiPV-RM
8 BzR5NZmDUF0P6CH4avULiTeuSbZJoeb0D_XYvuSiEe0
9 _PCvnGxPY7jL4MBhfqHxMoFt8bd_GjfPLcrU9Atadag
9 aPEgMtoqDCsrE2NWFoYt7p-jlmz2k9oHv67Li88s-uw
9 ecujSA8ATHTTMT44cfcxnBUDdLXFtKDm47NnC808dm4
9 KH1XaPPQAp4NjrQCLpdRCg6CynCiIJ4AzxMPysx9Cnc
9 lv1BNiZy0yUCbvQMlcnJx0YlQCnRAAMAgUf87cAmXfs
9 Ni3UMTGv7TzxYB9s4b1CCG7FrCSFc8ibzc7JPomSOSw
9 UdJth4gpUjSU9Rg5MWBpUcxmjZC85arwVuDbwx1oLKI
10 iTl7bDmHXa_YsTdC19geIahIBlAJgClf76i5vQBknvM
10 wiDcNK358NHqxLnvvym-tt8zUhtVhdlPSVLIZJK2-eg
11 9jRBcEoPBMIdyiWR0XBeDWtCRw52K0jxeziHI0rHGFQ
11 fpof2aX4lqe-RK6b6TL74Id8_QHz6TeO_iLL2jW5Ua0
11 oqVhdwrTgW0Zrkjqnv4Zu7Rx4JgFWz9kwgVdyqPjCgU
11 sevCNc4y7RZlEQuybND6UlDZtDT996-eu3Nht69ANss
11 YrEGmKY53tMtbLxfYSdLxsc2A5JcRgt6uKfcRLuGM3c
12 582LcvTawiRjRMMP-2tiJZP2Oq2-bZtNDnwQz0bkWmQ
12 F8pk40l60JlHMNT0RGi2qBXHKb88j0JN_SuCDQvPlwM
12 khN_mg2t8Kpenoq9965audFifXIFfeFDwfrlCq6r9C0
12 RTKEbt8HAqoDPkihpbhpcWy4EFEn-l8VowYwR-xazRA
12 zJojZihntCCIng_d3MFDgUpuXsrhYdxqqRXGlz-Rz60
13 bRCHqtl87yKXoQsNqPadD6ZcCwG_QeJK3QfgWeqWIi0
13 YxejfvggiY677CJ1yEEQGAToYnr2pULK0mI1QtBOPMA
14 2ElJVPugnTTW_jQxRRAO-QGF1XgIGVKmgrG7dGDye9I
14 jEn3P5V1P_0XDLm904lkfRx-icAABaxuD-aINRwty6s
14 ps8XrjZjKPQGhJ4N-FWPJJ1t5apqot-CT_b0nYwfk6E
14 rDyHS_ijKC-1RAmYAdn57-43k8vJ_E5b98yd-nN9sdY
14 sbrcYd__utL-HuTkVNMAhuGKOHWEaqDsh9oHUV1dBaQ
15 BjbsUe5Tt28nCY3cz7vPYDgAd5AGAQgGVEaRDQmV3Ys
15 FwHsM9KB9dtadADJ7lw6klaTfd41ML6ID7BU-6vQmhs
15 JzdlTSKBPW5p0Luuix6g0hqp5pKrkm8ku-LZn0Ik44U
15 ldqNwrMDlk_D15kI3cVAmMGW0D3tZSXsnM1erDQFFiM
15 Sos3zQtHOn7t4gIghyBaf3lB4aaIBaxmsD2Azdr5f78
15 UUIHyNzPyO1mVFf6xl-vRqwEGYAy3-2fbSRRR7-gb7g
16 0HSJkSY7flyxqZVFMhQ_9USNfjbVMYbDI1wI6VfAdi8
16 dIBKj4j9YLXvvVXNdjQQ1pNn8HtH07s2zfLwsUMKFJk
16 kZxUrk1sbFO1VcxfyQaGSqfe-1d_v-W79aDcORnY8aA
16 zMZGED6VGiODM4B0dK6ROQCF25pncMMh8SUhqzgZcws
18 dix7H5Q8flWkaaedS0sy7FVnkIvvuODjWK3Blczvmqs
18 DrltUx2Ikqj5S3oPsOMsJCY07DK3XBzFDngO4nv1vpQ
18 KC-aAKyjo4kxQC_xtpLyqeszp9-cS6p8t7fZ3TpBBCU
18 txdXx0VrfKJMqGgxrKN4_tdxF8O-Xd_zQ4CtMYZ4fV8
19 2CtbUshCpSIXKD62AAEIH-Gmd27W7A3lOEPiCH9HSQs
19 gf14y150Hdck_QNub-wZftNmMf5gkuiStTqGfYtZ5PA
20 4E3EcuHrLry2bYXE2CDgUmrFIh_grLiKOh8xT7sIlQI
`;

/** The words of a text as they are compared: lower case, without marks. */
export function wordsOf(text) {
  const found =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  return found.map((word) => word.replaceAll(/['’]/g, ''));
}

/** How an item is written down here. */
export function lineFor(words) {
  return `${words.length} ${createHash('sha256').update(words.join(' ')).digest('base64url')}`;
}

/** The items as they are written down. */
export const licensed = new Set(table.trim().split('\n'));

/** Where a text holds an item, at any place and across any line: the words of each. */
export function itemsIn(text, list = licensed) {
  const words = wordsOf(text);
  const lengths = new Set([...list].map((line) => Number(line.split(' ')[0])));
  return [...lengths].flatMap((length) =>
    Array.from({length: Math.max(0, words.length - length + 1)}, (_, at) => words.slice(at, at + length))
      .filter((some) => list.has(lineFor(some)))
      .map((some) => some.join(' ')),
  );
}

if (import.meta.main) console.log(lineFor(wordsOf(process.argv[2] ?? '')));
