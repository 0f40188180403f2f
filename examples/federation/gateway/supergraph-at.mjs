import { readFileSync } from "node:fs";

/** A composed supergraph with the subgraphs' URLs replaced: `{ coverage: "http://…/graphql", … }`. */
export function supergraphAt(file, addresses) {
  return readFileSync(file, "utf8").replace(/(@join__graph\(name: "(\w+)", url: )"[^"]*"/g, (whole, start, name) =>
    name in addresses ? `${start}${JSON.stringify(addresses[name])}` : whole,
  );
}
