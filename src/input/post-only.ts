import { badInput } from "./bad-input";

/** Refuses what people search for in the address of a GET: logs and histories keep addresses. */
export function demandPost({ cameByGet }: { readonly cameByGet?: boolean }): void {
  if (cameByGet === true) throw badInput("This field is answered to POST only: send the operation in a body.");
}
