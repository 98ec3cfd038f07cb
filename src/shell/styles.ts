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
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: start;
    justify-content: space-between;
    padding-block: 0.5rem;
    margin-block-end: 1rem;
    background: var(--paper);
  }
  select {
    min-block-size: 3rem;
    max-inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
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
  .column {
    flex-direction: column;
    align-items: stretch;
  }
  .answer {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--line);
  }
  dd > span {
    white-space: pre-wrap;
  }
  #bottom {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: start;
    margin-block-start: 2rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }
  details {
    flex: 1 1 16rem;
  }
  summary {
    min-block-size: 3rem;
    padding-block: 0.6em;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
