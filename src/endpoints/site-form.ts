import type {Endpoint} from '../outbox/index.js';
import {unproven} from './unproven.js';

/** How a form service wants its form. */
export interface SiteForm {
  /** The field that holds the locked text: `message`, unless said. */
  readonly field?: string | undefined;
  /** Other fields that each post carries: the name of the form, or a key that the service gave. Never anything about a person. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** For a service that answers with a web page: a text that stands in its page of thanks and in no other. */
  readonly thanks?: string | undefined;
  /** Send it as `multipart/form-data`, for a service that takes nothing else. */
  readonly multipart?: boolean | undefined;
}

/**
 * A form of a static site, kept by a form service such as those of site hosts. `heed open` finds the locked texts in its export.
 *
 * As weak as `plainPost`, and one more party in between: the service cannot read anything, but it sees who sends and when,
 * and most keep both. Switch off its spam filter, or it drops responses in silence.
 *
 * @param url Where the form is posted.
 */
export function siteForm(url: string, {field = 'message', fields = {}, thanks, multipart}: SiteForm = {}): Endpoint {
  return (body, signal) => {
    const form = multipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries({...fields, [field]: body})) form.append(name, value);
    return unproven(url, form, {length: body.length, thanks, signal});
  };
}
