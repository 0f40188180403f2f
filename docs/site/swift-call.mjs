import { argumentsOf, call, jsonValue } from "./literals.mjs";

/** As Apollo iOS 1 names what it generates. */
const swift = {
  scalar: (value) => jsonValue(value, { list: (items) => `[${items}]`, object: swiftDictionary }),
  enumValue: (_, value) => `.init(.${camelCase(value)})`,
  list: (items) => `[${items.join(", ")}]`,
  input: (type, args) => call(`CoverageGraph.${type}`, args, ": "),
  optional: (value) => (isDictionary(value) || !/^["\d[-]|^(true|false)$/.test(value) ? `.some(${value})` : value),
  nothing: ".null",
};

function swiftDictionary(entries) {
  return entries.length === 0 ? "[:]" : `[${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}]`;
}

/** Nullable values of generated types can be written as literals, except those of a custom scalar. */
const isDictionary = (value) => /^\[(:|"(\\.|[^"\\])*": )/.test(value);

export function swiftCall(operation) {
  const { kind, name } = operation;
  const [method, label, suffix] = {
    query: ["fetch", "query", "Query"],
    mutation: ["perform", "mutation", "Mutation"],
    subscription: ["subscribe", "subscription", "Subscription"],
  }[kind];
  const made = call(`CoverageGraph.${withSuffix(name, suffix)}`, argumentsOf(operation, swift), ": ");
  return `import Apollo
import CoverageGraph

apollo.${method}(${label}: ${made}) { result in
  guard case .success(let answer) = result else { return }
  // answer.errors names the fields that are null because they could not be read.
  print(answer.data as Any)
}`;
}

function camelCase(value) {
  return value.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

export function withSuffix(name, suffix) {
  return name.endsWith(suffix) ? name : `${name}${suffix}`;
}
