import { argumentsOf, call } from "./literals.mjs";

/** As Apollo iOS 1 names what it generates. */
const swift = {
  scalar: (value) => JSON.stringify(value),
  enumValue: (_, value) => `.init(.${camelCase(value)})`,
  list: (items) => `[${items.join(", ")}]`,
  input: (type, args) => call(`CoverageGraph.${type}`, args, ": "),
  optional: (value) => (/^["\d[-]|^(true|false)$/.test(value) ? value : `.some(${value})`),
  nothing: ".null",
};

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
