import { css } from 'lit';

/**
 * The layout of a screen with a picture: one column on a phone, picture beside text on a wide screen, and the way on
 * within reach of a thumb at the bottom.
 */
export const stage = css`
  .stage {
    max-width: 74rem;
    margin: 0 auto;
    padding-bottom: 1.5rem;
  }

  .picture {
    height: min(46vw, 34vh);
    overflow: hidden;
    background: var(--line);
  }

  .words {
    padding: 1.25rem 1.1rem 0;
  }

  .words > h1 + * {
    margin-top: 1rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 1.25rem -1.1rem 0;
    padding: 0.6rem 0.75rem;
    position: sticky;
    bottom: 0;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }

  .actions > * {
    margin: 0.35rem;
    scroll-margin: 0;
  }

  /* Where little is seen at a time, as on a page that is zoomed in, buttons must not cover what they are about. */
  @media (max-height: 30rem) {
    .actions {
      position: static;
    }
  }

  .actions > .primary {
    flex: 1 1 12rem;
  }

  @media (min-width: 60rem) {
    .stage.pictured {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      padding: 2rem 2rem 3rem;
    }

    .stage:not(.pictured) {
      max-width: 46rem;
      padding-top: 1.5rem;
    }

    .picture {
      position: sticky;
      top: 6.5rem;
      height: min(32rem, calc(100vh - 9rem));
      border-radius: 22px;
      box-shadow: var(--shadow);
    }

    .words {
      padding: 0.25rem 0 0;
      padding-inline-start: 2.5rem;
    }

    .stage:not(.pictured) .words {
      padding: 1rem 1.5rem 0;
    }

    .actions {
      position: static;
      margin: 1.5rem -0.35rem 0;
      padding: 0;
      border: 0;
    }

    .actions > .primary {
      flex: 0 1 auto;
      min-width: 14rem;
    }
  }
`;
