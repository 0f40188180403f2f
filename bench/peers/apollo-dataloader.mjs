// Apollo Server as its documentation starts one, resolvers over loaders of each request.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { contextMaker, resolvers } from "./loaders.mjs";
import { reads } from "./upstream.mjs";

const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
const makeContext = contextMaker(reads);
await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
  context: async ({ req }) => makeContext(req.headers["x-apitoken"]),
});
