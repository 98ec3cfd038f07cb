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
  input {
    flex: none;
    inline-size: 1.4rem;
    block-size: 1.4rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .why label {
    border-width: 1px;
    background: none;
  }
  .why label:has(:checked) {
    background: var(--soft);
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 8rem;
    padding: 0.75rem 1rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    resize: vertical;
  }
  @media (forced-colors: active) {
    label:has(:checked) {
      border-width: 4px;
    }
  }
`;
