/**
 * Loads a module when it is needed: loading the graph takes most of a start, so mistakes are reported before it, and the
 * production image has no sandbox to load.
 *
 * `import()` would do, but under TypeScript's `nodenext` it wants the name of the compiled file, which does not exist where
 * tests run the sources. It can go when the sources are ECMAScript modules.
 */
export function load<T>(from: NodeJS.Module, path: string): T {
  return from.require(path) as T;
}
