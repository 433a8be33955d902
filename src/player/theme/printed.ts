import { css } from 'lit';

/** A screen on paper: black on white, and nothing to press. Colours are set anew, as a dark screen has those of the dark. */
export const printed = css`
  @media print {
    :host {
      --ink: #000;
      --muted: #333;
      --paper: #fff;
      --card: #fff;
      --line: #777;
      --edge: #555;
      --accent: #000;
      --accent-tint: #fff;
      --on-accent: #fff;
      --good: #000;
      --good-tint: #fff;
      --acceptable: #000;
      --acceptable-tint: #fff;
      --harmful: #000;
      --harmful-tint: #fff;
      --radius: 4pt;
      font-size: 10pt;
      line-height: 1.35;
      color: #000;
      background: #fff;
    }

    h1 {
      font-size: 1.6em;
    }

    h2 {
      font-size: 1.15em;
      break-after: avoid;
    }

    .stage,
    .stage:not(.pictured),
    .stage .words,
    .stage:not(.pictured) .words {
      max-width: none;
      padding: 0;
    }

    .small {
      font-size: 0.9em;
    }

    .card {
      padding: 0.5em 0.8em;
      break-inside: avoid;
    }

    .actions {
      display: none;
    }
  }
`;
