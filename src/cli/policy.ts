import {addressOf, type Destination} from '../schema/index.js';

/**
 * What a survey page asks the browser to refuse to every script on it, ours included: it uses none of these (R53).
 *
 * Browsers listen to it as a header only.
 */
export const permissionsPolicy = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * The Content Security Policy of a survey page.
 *
 * Nothing comes in from anywhere else, and nothing goes out but to the collector. A form is never sent by the browser itself:
 * that would put answers into an address, if a script of ours had failed.
 *
 * @param endpoint As it stands in `organisation.json`.
 */
export function policyFor(endpoint: Destination): string {
  const address = addressOf(endpoint);
  const elsewhere = address.startsWith('/') ? '' : ` ${new URL(address).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${elsewhere}`,
    "img-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
