import {css} from 'lit';

/** How things to pick and places to write look. */
export const controls = css`
  label {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 3.25rem;
    padding: 0.6rem 1rem;
    margin-block-end: 0.6rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--accent);
    background: var(--soft);
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  label :focus-visible {
    outline: none;
  }
  label > span {
    min-inline-size: 0;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
    /* Browsers draw a thin grey ring, whatever the colours around it are. */
    box-shadow: 0 0 0 1px var(--line);
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  /* Answers lie together on one sheet, as one thing to choose from. */
  .answers {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--line);
  }
  .answers label {
    margin: 0;
    border: 0;
    border-inline-start: 0.375rem solid transparent;
    border-radius: 0;
  }
  /* The sheet shows through as a line, from edge to edge. */
  .answers label + label {
    margin-block-start: 1px;
  }
  .answers label:first-child {
    border-start-start-radius: calc(var(--radius) - 1px);
    border-start-end-radius: calc(var(--radius) - 1px);
  }
  .answers label:last-child {
    border-end-start-radius: calc(var(--radius) - 1px);
    border-end-end-radius: calc(var(--radius) - 1px);
  }
  .answers label:has(:checked) {
    border-inline-start-color: var(--accent);
  }
  .answers img,
  .answers svg {
    flex: none;
    inline-size: 3rem;
    block-size: 3rem;
    object-fit: contain;
  }
  /* Reasons step back behind the answers, in one column with them, and are as easy to hit. */
  .why label {
    min-block-size: 2.75rem;
    margin: 0;
    padding-block: 0.25rem;
    padding-inline-start: calc(1.375rem + 1px);
    border: 0;
    background: none;
  }
  .why label:has(:checked) {
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.3em;
  }
  textarea,
  input[type='text'] {
    display: block;
    inline-size: 100%;
    padding: 0.75rem 1rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    resize: vertical;
  }
  textarea {
    min-block-size: 8rem;
  }
  /* Room for the button that clears, so that nothing moves when it comes. */
  :host > fieldset:last-child {
    margin-block-end: calc(1em * var(--leading) + 1.2em);
  }
  @media (forced-colors: active) {
    .answers label + label {
      margin: 0;
      border-block-start: 1px solid;
    }
    label:has(:checked) {
      border-width: 4px;
    }
    .answers label {
      border-inline-start-color: Canvas;
    }
    .answers label:has(:checked) {
      border-inline-start: 0.375rem solid Highlight;
    }
    .why label {
      border-block-end: 4px solid Canvas;
    }
    .why label:has(:checked) {
      border-block-end-color: Highlight;
    }
  }
`;
