import { GraphQLError } from "graphql";

/** Refuses what people search for in the address of a GET: logs and histories keep addresses. */
export function demandPost({ cameByGet }: { readonly cameByGet?: boolean }): void {
  if (cameByGet !== true) return;
  const message = "This field is answered to POST only: send the operation in a body.";
  throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
