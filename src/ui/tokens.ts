import {css} from 'lit';
import {themes} from './themes.js';

/**
 * What the survey looks like, as custom properties that a page may set on the element.
 *
 * They colour nothing by themselves: what a page puts between the tags keeps the page's own colours.
 */
export const tokens = [
  themes,
  css`
    :host {
      --radius: var(--heed-radius, 0.75rem);
      --gap: var(--heed-gap, 1rem);
      --leading: 1.6;
      --leading-tight: 1.3;
    }
  `,
];

/**
 * Words on paper, for the element that everything of ours lies on.
 *
 * Scripts that stack marks above and below their letters get the room for them, in headings too (R102).
 */
export const page = css`
  .page {
    color-scheme: var(--scheme);
    background: var(--paper);
    color: var(--ink);
    font-family: var(--heed-font, system-ui, sans-serif);
    font-size: var(--heed-size, 1.125rem);
    line-height: var(--leading);
  }
  .page:lang(vi),
  .page:lang(zh),
  .page:lang(ja),
  .page:lang(ko) {
    --leading: 1.7;
    --leading-tight: 1.5;
  }
  .page:lang(am),
  .page:lang(ar),
  .page:lang(bn),
  .page:lang(ckb),
  .page:lang(fa),
  .page:lang(hi),
  .page:lang(ne),
  .page:lang(ps),
  .page:lang(th),
  .page:lang(ti) {
    --leading: 1.85;
    --leading-tight: 1.7;
  }
  .page:lang(km),
  .page:lang(my) {
    --leading: 2.2;
    --leading-tight: 2;
  }
  /* In slanting lines, where the device has the letters for it. */
  .page:lang(ur) {
    --leading: 3;
    --leading-tight: 2.5;
  }
`;
