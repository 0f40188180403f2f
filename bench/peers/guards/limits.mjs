import { costLimitRule } from "@escape.tech/graphql-armor-cost-limit";
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";

/** What an operation may be at most, for graphql-armor, which multiplies by `first`; tokens are limited by graphql's parser. */
export const limits = { depth: 6, aliases: 15, directives: 20, cost: 5_000, tokens: 1_000 };

/** What is too much is one of the mistakes of the operation, as those that GraphQL itself finds. */
const asMistake = {
  propagateOnRejection: false,
  onReject: [(context, error) => context.reportError(error)],
};

/** Rules beside those of GraphQL, for a document that is not known yet. */
export const validationRules = [
  maxDepthRule({ n: limits.depth, ...asMistake }),
  maxAliasesRule({ n: limits.aliases, ...asMistake }),
  maxDirectivesRule({ n: limits.directives, ...asMistake }),
  costLimitRule({ maxCost: limits.cost, ...asMistake }),
];
