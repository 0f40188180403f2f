/** JSON text of a path, e.g. `["patient","id"]`. */
export type PathText = string;

/** Every value below which nothing lies, by its path: plain values, nulls, and lists and objects that are empty. */
export function leavesOf(value: unknown): Map<PathText, unknown> {
  const leaves = new Map<PathText, unknown>();
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    const below =
      typeof node === "object" && node !== null
        ? Array.isArray(node)
          ? node.map((item, index) => [index, item] as const)
          : Object.entries(node)
        : [];
    if (below.length === 0) leaves.set(JSON.stringify(path), JSON.stringify(node));
    for (const [key, child] of below) visit(child, [...path, key]);
  };
  visit(value, []);
  return leaves;
}

/** Whether a path is at or below another. */
export function isWithin(path: PathText, above: PathText): boolean {
  return path === above || path.startsWith(`${above.slice(0, -1)},`);
}
