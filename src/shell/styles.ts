import {css} from 'lit';

/** How the survey is laid out: one column, one thing at a time, everything large enough to hit. */
export const layout = css`
  :host {
    display: block;
  }
  #survey {
    max-inline-size: 40rem;
    margin-inline: auto;
    padding: clamp(1rem, 4vw, 2rem);
    border-radius: var(--radius);
  }
  #top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2147483647;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: start;
    justify-content: space-between;
    padding-block: 0.5rem;
    margin-block-end: 1rem;
    background: var(--paper);
  }
  /* There, the way out stays on the screen by itself, and leaves more of a small one to the question. */
  @supports selector(:popover-open) {
    #top {
      position: static;
    }
  }
  select {
    min-block-size: 3rem;
    max-inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  /* Side by side on the smallest phone, too: that is a tenth of it for the question. */
  @media (max-width: 24rem) {
    #top {
      gap: 0.5rem;
    }
    select {
      padding-inline: 0.4rem;
    }
    heed-leave::part(button) {
      padding-inline: 0.9rem;
    }
  }
  #screen {
    display: grid;
    gap: var(--gap);
  }
  #screen > * {
    min-inline-size: 0;
  }
  h3 {
    font-size: 1.1em;
    margin-block-start: 0.5rem;
  }
  h2.part {
    font-size: 1.1em;
    color: var(--quiet);
  }
  .note {
    display: grid;
    gap: 0.5rem;
    padding: 1rem;
    border-inline-start: 5px solid var(--accent);
    border-radius: var(--radius);
    background: var(--soft);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
  }
  .buttons > .main,
  .buttons > [part='next'] {
    flex: 1 1 14rem;
    max-inline-size: 22rem;
    text-align: center;
  }
  .column {
    flex-direction: column;
    align-items: stretch;
  }
  .answer {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--line);
  }
  /* *Change* stands beside its answer where there is room, however large the letters are. */
  @media (min-width: 20rem) {
    .answer {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: 1rem;
    }
    dd:last-child {
      grid-area: 1 / 2 / 3;
    }
  }
  dd > span {
    white-space: pre-wrap;
  }
  /* What is always there lies apart from the question, and is quieter than it. */
  #bottom {
    display: grid;
    margin-block-start: 2rem;
    padding: 0.5rem 1rem;
    border: 1px solid transparent; /* seen in forced colours, where surfaces are not */
    border-radius: var(--radius);
    background: var(--soft);
  }
  #bottom .note {
    background: var(--surface);
  }
  #bottom .buttons {
    gap: 0 1.5rem;
    margin: 0;
  }
  details > :not(summary) {
    margin-block-end: 0.75rem;
  }
  summary {
    min-block-size: 2.75rem;
    padding-block: 0.5em;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.05em; /* It fits into one line of the smallest phone. */
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
