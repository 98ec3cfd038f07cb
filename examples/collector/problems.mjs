/** @type {Readonly<Record<string, readonly [status: number, title: string]>>} */
const KINDS = {
  invalid: [400, 'This is not a locked response.'],
  unreadable: [400, 'This could not be read as a request.'],
  unauthorized: [401, 'This needs the token of the organisation.'],
  closed: [403, 'The survey has ended.'],
  'not-found': [404, 'There is nothing at this address.'],
  'method-not-allowed': [405, 'This address does not do that.'],
  'too-slow': [408, 'The request took too long to arrive.'],
  conflict: [409, 'Another response is already kept under this id.'],
  'too-large': [413, 'This is larger than a response can be.'],
  'pow-required': [429, 'Very much is being sent at the moment, so this needs a proof of work.'],
  'too-many': [429, 'Very much is being sent at the moment.'],
  'headers-too-large': [431, 'The headers of this request are too large.'],
  unexpected: [500, 'Something went wrong here. Please try again later.'],
  leaving: [503, 'The collector is about to stop.'],
};

/** Why a request is not done, in the words of RFC 9457. Thrown anywhere, answered in one place. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';

  /**
   * @param {string} kind One of the names above.
   * @param {string} [detail] One sentence on what to change; never anything the sender sent.
   * @param {string} [id] The response's id, when it could be read.
   * @param {object} [more] What somebody needs who wants to try again.
   * @param {number} [more.bits] How much work to do.
   * @param {number} [more.retryAfter] Seconds. In the body, because not every page can read the header.
   * @param {string} [more.allow] What else could have been asked for.
   */
  constructor(kind, detail, id, {bits, retryAfter, allow} = {}) {
    super(detail ?? kind);
    const [status, title] = KINDS[kind] ?? /** @type {const} */ ([500, kind]);
    this.kind = kind;
    this.status = status;
    this.body = JSON.stringify({type: `urn:heed:problem:${kind}`, title, status, detail, id, bits, retryAfter});
    /** @type {Record<string, string>} */
    this.headers = {
      ...(retryAfter !== undefined && {'Retry-After': String(retryAfter)}),
      ...(allow !== undefined && {Allow: allow}),
      ...(kind === 'unauthorized' && {'WWW-Authenticate': 'Bearer'}),
    };
  }
}

/**
 * The refusal that an error amounts to. What really went wrong is not told: an error's own words may hold a path or a piece of what was sent.
 *
 * @param {unknown} error
 */
export function asRefusal(error) {
  return error instanceof Refusal ? error : new Refusal('unexpected');
}
