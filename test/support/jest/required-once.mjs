/** Under which the environment leaves the `require` of Node.js for {@link process}. */
export const requireOnce = Symbol.for("coverage-graph.require-once");

const code = `module.exports = globalThis[Symbol.for(${JSON.stringify(requireOnce.description)})](__filename);`;

/**
 * A jest transform for packages: in place of a package's module comes the one that Node.js loads, once for all suites of a
 * process. Not for packages that keep what suites have to find fresh.
 */
export default {
  process: () => ({ code }),
  getCacheKey: () => code,
};
