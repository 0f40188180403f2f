import { badInput } from "../connection/connection";
import type { GraphContext } from "../context";

/** Refuses what people search for in the address of a GET: logs and histories keep addresses. */
export function demandPost({ cameByGet }: GraphContext): void {
  if (cameByGet === true) throw badInput("This field is answered to POST only: send the operation in a body.");
}
