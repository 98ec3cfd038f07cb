import * as z from 'zod/mini';

/** An address that looks like the pattern; `wanted` tells an author what to write instead. */
export const linkTo = (pattern: RegExp, wanted: string) => z.string().check(z.regex(pattern, wanted), z.maxLength(500));

/** Where a person can reach somebody. Any other scheme (`javascript:`, `data:`) could run code, so it is refused. */
export const ContactLink = linkTo(
  /^(https:\/\/|tel:|sms:|mailto:)[^\s<>"']+$/,
  'must start with https://, tel:, sms: or mailto:',
);

/** A page to go to. */
export const PageLink = linkTo(/^https:\/\/[^\s<>"']+$/, 'must start with https://');

/**
 * Where responses go: a path of the same site, an https address, or this machine while trying things out.
 *
 * Browsers read a backslash as a slash, so that a path that begins with both would be another site.
 */
export const Endpoint = linkTo(
  /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)|\/(?!\/))[^\s<>"'\\?#]*$/,
  'must start with https:// or / (http:// only for localhost), without ? or #',
);
