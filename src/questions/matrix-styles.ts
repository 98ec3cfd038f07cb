import {css} from 'lit';

/** How the rows of a matrix look, each below the other or in a table. */
export const matrixStyles = css`
  .row {
    padding-block: 1.25rem;
    border-block-start: 2px solid var(--line);
  }
  .row legend {
    float: inline-start;
    inline-size: 100%;
    font-weight: 650;
  }
  .row legend + * {
    clear: both;
  }
  .row p {
    margin-block: 1rem 0.4rem;
  }
  select {
    inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.4rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  select.said {
    border: 2px solid var(--accent);
    background: var(--soft);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.35rem 0.25rem;
    border-block-end: 1px solid var(--line);
  }
  thead th {
    inline-size: 9%;
    font-size: 0.9em;
    font-weight: 400;
    vertical-align: bottom;
  }
  th img {
    display: block;
    max-inline-size: 3rem;
    max-block-size: 3rem;
    margin: 0 auto 0.25rem;
  }
  tbody th {
    font-weight: 400;
    text-align: start;
  }
  .why-not {
    padding-inline-start: 0.75rem;
    text-align: start;
  }
  td select {
    /* No word of it is cut. Where that leaves no room for a table, there is none. */
    min-inline-size: max-content;
    font-size: 0.9em;
  }
  td label {
    justify-content: center;
    min-inline-size: 3rem;
    min-block-size: 3rem;
    padding: 0;
    margin: 0;
    border-color: transparent;
    background: none;
  }
`;
