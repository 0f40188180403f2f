// Fastify and Mercurius with compiled queries, over the same resolvers and loaders as Apollo Server.
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
import { contextMaker, resolvers } from "./loaders.mjs";
import { reads } from "./upstream.mjs";

const app = Fastify();
const makeContext = contextMaker(reads);
app.register(mercurius, {
  schema: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  resolvers,
  jit: 1,
  path: "/graphql",
  context: (request) => makeContext(request.headers["x-apitoken"]),
});
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
