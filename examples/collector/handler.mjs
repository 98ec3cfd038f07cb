import {house} from './house.mjs';
import {Refusal} from './problems.mjs';
import {refusal} from './reply.mjs';
import {route} from './routes.mjs';
import {senderOf} from './sender.mjs';
/** @import {House, Options} from './house.mjs' */
/** @import {Reply} from './reply.mjs' */
/** @import {Ask} from './routes.mjs' */

/**
 * The collector as a function from a web request to a web response, for places that run no server of ours. The contract is
 * the same, and so are the tests. How slow a request may be, and how many come at once, is the place's business.
 *
 * @param {Options} options
 * @returns {(request: Request) => Promise<Response>}
 */
export function createHandler(options) {
  const inside = house(options);
  return async (request) => {
    try {
      return asResponse(await route(asked(request, inside), inside), request.method);
    } catch (error) {
      return asResponse(refusal(error), request.method);
    }
  };
}

/** @param {Request} request @param {House} inside @returns {Ask} */
function asked(request, {trustProxy}) {
  const {pathname, search} = new URL(request.url);
  return {
    method: request.method,
    target: pathname + search,
    authorization: request.headers.get('authorization') ?? undefined,
    network: senderOf(undefined, request.headers.get('x-forwarded-for') ?? undefined, trustProxy),
    bytes: (most) => arriving(request, most),
  };
}

/** @param {Request} request @param {number} most */
async function arriving(request, most) {
  const tooLarge = new Refusal('too-large', `It may have at most ${most} bytes.`);
  if (Number(request.headers.get('content-length')) > most) throw tooLarge;
  const chunks = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** @param {Reply} reply @param {string} method */
function asResponse({status, headers, body}, method) {
  if (status === 204 || method === 'HEAD') return new Response(null, {status, headers});
  return new Response(typeof body === 'string' ? body : streamOf(body), {status, headers});
}

/** Broken off half-way, it ends as an error: better seen to be broken than taken for complete. @param {AsyncIterable<Uint8Array>} lines */
function streamOf(lines) {
  const reading = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(out) {
      const {done, value} = await reading.next();
      if (done) out.close();
      else out.enqueue(value);
    },
    async cancel() {
      await reading.return?.();
    },
  });
}
