import {css} from 'lit';

/**
 * What the survey looks like, as custom properties that a page may set on the element.
 *
 * Ink on paper and one calm accent; text reaches 7:1 on every surface in both themes (R95). There is no red (R31). They colour nothing by themselves: what
 * a page puts between the tags keeps the page's own colours.
 */
export const tokens = css`
  :host {
    --ink: var(--heed-ink, #1d2b30);
    --quiet: var(--heed-quiet, #43535a);
    --paper: var(--heed-paper, #fdfcf9);
    --surface: var(--heed-surface, #ffffff);
    --line: var(--heed-line, #71828a);
    --accent: var(--heed-accent, #0b4a55);
    --on-accent: var(--heed-on-accent, #ffffff);
    --soft: var(--heed-soft, #e2efef);
    --radius: var(--heed-radius, 0.75rem);
    --gap: var(--heed-gap, 1rem);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: var(--heed-ink, #e9efee);
      --quiet: var(--heed-quiet, #bac8c8);
      --paper: var(--heed-paper, #12191b);
      --surface: var(--heed-surface, #1a2426);
      --line: var(--heed-line, #7d9092);
      --accent: var(--heed-accent, #a5dcd8);
      --on-accent: var(--heed-on-accent, #0c1f21);
      --soft: var(--heed-soft, #21393b);
    }
  }
`;

/** Words on paper, for the element that everything of ours lies on. */
export const page = css`
  .page {
    color-scheme: light dark;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--heed-font, system-ui, sans-serif);
    font-size: var(--heed-size, 1.125rem);
    line-height: 1.6;
  }
`;
