/**
 * fast-check with fewer runs of each law. Thousands of mutants are each held against the tests; one that a law finds at all, it
 * mostly finds soon.
 */
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const most = 25;

export default {
  ...fc,
  assert: ((property, parameters) =>
    fc.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters?.numRuns ?? most, most),
    })) as typeof fc.assert,
};
