import {css} from 'lit';

/*
 * Four sets of colours, each finished in itself: ink on paper and one calm accent. Words reach 7:1 on every surface they lie
 * on, lines and boxes 3:1 (R95). There is no red in any of them (R31), and nothing is told by colour alone.
 */

const light = css`
  --ink: var(--heed-ink, #20303a);
  --quiet: var(--heed-quiet, #3f4f56);
  --paper: var(--heed-paper, #fbfaf6);
  --surface: var(--heed-surface, #ffffff);
  --line: var(--heed-line, #74848b);
  --accent: var(--heed-accent, #0d4a58);
  --on-accent: var(--heed-on-accent, #ffffff);
  --soft: var(--heed-soft, #e3eff0);
`;

const dark = css`
  --ink: var(--heed-ink, #e9eeed);
  --quiet: var(--heed-quiet, #bcc9ca);
  --paper: var(--heed-paper, #12191c);
  --surface: var(--heed-surface, #1a2427);
  --line: var(--heed-line, #7f9295);
  --accent: var(--heed-accent, #a6dcd9);
  --on-accent: var(--heed-on-accent, #0c1f22);
  --soft: var(--heed-soft, #21393d);
`;

const lightContrast = css`
  --ink: var(--heed-ink, #000000);
  --quiet: var(--heed-quiet, #1f1f1f);
  --paper: var(--heed-paper, #ffffff);
  --surface: var(--heed-surface, #ffffff);
  --line: var(--heed-line, #000000);
  --accent: var(--heed-accent, #00313d);
  --on-accent: var(--heed-on-accent, #ffffff);
  --soft: var(--heed-soft, #d9eef2);
`;

const darkContrast = css`
  --ink: var(--heed-ink, #ffffff);
  --quiet: var(--heed-quiet, #e6e6e6);
  --paper: var(--heed-paper, #000000);
  --surface: var(--heed-surface, #000000);
  --line: var(--heed-line, #ffffff);
  --accent: var(--heed-accent, #b9f3f0);
  --on-accent: var(--heed-on-accent, #000000);
  --soft: var(--heed-soft, #0e3a40);
`;

/** As the device is set, unless the element has a `theme`: `light`, `dark` or `contrast`. */
export const themes = css`
  :host {
    ${light}
    --scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
      --scheme: dark;
    }
  }
  :host([theme='dark']) {
    ${dark}
    --scheme: dark;
  }
  @media (prefers-contrast: more) {
    :host(:not([theme='dark'])) {
      ${lightContrast}
    }
    :host([theme='dark']) {
      ${darkContrast}
    }
  }
  :host([theme='contrast']) {
    ${lightContrast}
  }
  @media (prefers-color-scheme: dark) and (prefers-contrast: more) {
    :host(:not([theme='light'])) {
      ${darkContrast}
    }
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='contrast']) {
      ${darkContrast}
    }
  }
`;
