import type { Statements } from './figure.ts';

/** What is written alike in every language. */
export const everywhere: Statements = {
  'a figure': /\d\s?[%٪‰]/u,
  'a law': /\d+ U\.?S\.?C\.?(?= )|§+ ?\d+/u,
  'a telephone number':
    /\+\d[\d ()./-]{5,}\d|(?<![\p{L}\p{N}.,-])(?:0\d(?:[ .]\d\d){4}|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{7,})(?![\p{L}\p{N}]|[.,]\d)/u,
};
