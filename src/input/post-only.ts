import { badInput } from "./bad-input";

/** Refuses what people search for in the address of a GET: logs and histories keep addresses. */
export function demandPost({ cameByGet }: { readonly cameByGet?: boolean }): void {
  if (cameByGet === true)
    throw badInput("This field is available by POST only: send the operation in the request body.");
}
