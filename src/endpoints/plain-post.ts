import type {Endpoint} from '../outbox/index.js';
import {unproven} from './unproven.js';

/**
 * Any address of the organisation's own that takes a POST, and answers 200, 201, 202 or 204 once it has stored the text.
 *
 * Weaker than a collector: such an answer proves little. What stands in front of the address can give it and lose the
 * response, the same response can come twice (`heed open` counts it once), and nobody can have theirs deleted.
 *
 * @param url Exactly where to post. It must allow other origins (CORS) where the survey is on another one.
 */
export function plainPost(url: string): Endpoint {
  return (body, signal) => unproven(url, body, {length: body.length, signal});
}
