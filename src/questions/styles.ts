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
    inline-size: 1.4rem;
    block-size: 1.4rem;
    margin: 0;
    accent-color: var(--accent);
  }
  /* Answers lie together on one sheet, as one thing to choose from. */
  .answers {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .answers label {
    margin: 0;
    border: 0;
    border-inline-start: 0.375rem solid transparent;
    border-block-start: 1px solid var(--line);
    border-radius: 0;
    background: none;
  }
  .answers label:first-child {
    border-block-start: 0;
    border-start-start-radius: calc(var(--radius) - 1px);
    border-start-end-radius: calc(var(--radius) - 1px);
  }
  .answers label:last-child {
    border-end-start-radius: calc(var(--radius) - 1px);
    border-end-end-radius: calc(var(--radius) - 1px);
  }
  .answers label:has(:checked) {
    border-inline-start-color: var(--accent);
    background: var(--soft);
  }
  .answers img,
  .answers svg {
    flex: none;
    inline-size: 3rem;
    block-size: 3rem;
    object-fit: contain;
  }
  /* Reasons step back behind the answers, and are as easy to hit. */
  .why > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }
  .why label {
    min-block-size: 2.75rem;
    margin: 0;
    padding-block: 0.25rem;
    padding-inline: 0 0.5rem;
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
  @media (forced-colors: active) {
    label:has(:checked) {
      border-width: 4px;
    }
    .answers label {
      border-inline-start-color: Canvas;
    }
    .answers label:has(:checked) {
      border-inline-start-color: Highlight;
    }
    .why label {
      border-block-end: 4px solid Canvas;
    }
    .why label:has(:checked) {
      border-block-end-color: Highlight;
    }
  }
`;
