import { css } from 'lit';

/** Radio buttons and check boxes as cards that a thumb can hit. */
export const choiceStyle = css`
  fieldset {
    min-width: 0;
    margin: 1.4rem 0 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 700;
    font-size: 1.08rem;
  }

  .choice {
    display: flex;
    align-items: flex-start;
    min-height: 56px;
    margin-top: 0.65rem;
    padding: 0.85rem 1rem;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    cursor: pointer;
  }

  .choice:hover {
    border-color: var(--accent);
  }

  .choice:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .choice input {
    flex: none;
    width: 1.35rem;
    height: 1.35rem;
    margin: 0.1rem 0 0;
    margin-inline-end: 0.85rem;
    appearance: none;
    -webkit-appearance: none;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--card);
    outline: none;
  }

  .choice input[type='checkbox'] {
    border-radius: 5px;
  }

  .choice input:checked {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 4px var(--card);
    background: var(--accent);
  }

  .choice.on {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  .ask {
    font-weight: 650;
    color: var(--harmful);
  }

  .ask:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .choice input {
      appearance: auto;
      -webkit-appearance: auto;
    }
  }
`;
