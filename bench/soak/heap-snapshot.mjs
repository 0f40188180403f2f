import { readFileSync } from "node:fs";

/** Objects and bytes of a heap snapshot by constructor: `Map` of a name to `{ count, bytes }`. */
export function constructorsOf(file) {
  const { snapshot, nodes, strings } = JSON.parse(readFileSync(file, "utf8"));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ["type", "name", "self_size"].map((field) => fields.indexOf(field));
  const found = new Map();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const key = nameOf(types[type][nodes[at + type]], strings[nodes[at + name]]);
    const sum = found.get(key) ?? { count: 0, bytes: 0 };
    sum.count += 1;
    sum.bytes += nodes[at + size];
    found.set(key, sum);
  }
  return found;
}

/** Objects by their constructors, functions by their names; texts and V8's own kinds are one each. */
function nameOf(type, name) {
  if (type === "object" || type === "native") return name;
  if (type === "closure") return `${name || "anonymous"}()`;
  return `(${type})`;
}

/** Constructors of which there is more, most bytes first: `{ name, count, bytes }`, as differences. */
export function grown(before, after) {
  const rows = [...after].map(([name, { count, bytes }]) => {
    const was = before.get(name) ?? { count: 0, bytes: 0 };
    return { name, count: count - was.count, bytes: bytes - was.bytes };
  });
  return rows.filter(({ bytes }) => bytes > 0).sort((one, other) => other.bytes - one.bytes);
}
