import { argumentsOf, call, jsonValue } from "./literals.mjs";
import { withSuffix } from "./swift-call.mjs";

/** As Apollo Kotlin 4 names what it generates. */
const kotlin = {
  // A dollar begins a template in Kotlin's texts.
  scalar: (value) =>
    jsonValue(value, { list: (items) => `listOf(${items})`, object: kotlinMap }).replaceAll("$", "\\$"),
  enumValue: (type, value) => `${type}.${value}`,
  list: (items) => `listOf(${items.join(", ")})`,
  input: (type, args) => call(type, args, " = "),
  optional: (value) => `Optional.present(${value})`,
  nothing: "Optional.present(null)",
};

function kotlinMap(entries) {
  return `mapOf(${entries.map(([key, value]) => `${key} to ${value}`).join(", ")})`;
}

export function kotlinCall(operation) {
  const { kind, name } = operation;
  const suffix = { query: "Query", mutation: "Mutation", subscription: "Subscription" }[kind];
  const made = call(withSuffix(name, suffix), argumentsOf(operation, kotlin), " = ");
  if (kind === "subscription") {
    return `apolloClient.subscription(${made}).toFlow().collect { response ->
  println(response.data)
}`;
  }
  return `val response = apolloClient.${kind}(${made}).execute()
// response.errors names the fields that are null because they could not be read.
println(response.data)`;
}
