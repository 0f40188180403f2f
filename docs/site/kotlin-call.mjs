import { argumentsOf, call } from "./literals.mjs";
import { withSuffix } from "./swift-call.mjs";

/** As Apollo Kotlin 4 names what it generates. */
const kotlin = {
  // A dollar begins a template in Kotlin's texts.
  scalar: (value) => JSON.stringify(value).replaceAll("$", "\\$"),
  enumValue: (type, value) => `${type}.${value}`,
  list: (items) => `listOf(${items.join(", ")})`,
  input: (type, args) => call(type, args, " = "),
  optional: (value) => `Optional.present(${value})`,
  nothing: "Optional.present(null)",
};

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
