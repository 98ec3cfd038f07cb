import {css} from 'lit';

/** What every shadow tree here shares: boxes, focus, buttons, hidden things. Logical sides only, nothing moves. */
export const base = css`
  :host {
    display: block;
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    font: inherit;
    color: inherit;
    /* Below the way out, which stays at the top, whatever the focus comes to (WCAG 2.4.11, R96). */
    scroll-margin-block-start: 5rem;
  }
  h2,
  h3,
  strong,
  dt {
    font-weight: 650;
    line-height: var(--leading-tight);
  }
  h2 {
    font-size: 1.4em;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--accent, CanvasText);
    outline-offset: 3px;
    border-radius: 4px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  button {
    min-block-size: 3rem;
    padding: 0.6em 1.2em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
    text-align: start;
  }
  button.main {
    background: var(--accent);
    color: var(--on-accent);
  }
  button.plain {
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    /* Its words begin where all others do. */
    padding-inline: 0;
    min-inline-size: 44px;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    display: inline-block;
    min-block-size: 44px;
    padding-block: 0.5em;
  }
  .quiet {
    color: var(--quiet);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
