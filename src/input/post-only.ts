import { badInput } from "./bad-input";

/** Refuses search texts and other personal data in the address of a GET, because logs and browser histories store addresses. */
export function demandPost({ cameByGet }: { readonly cameByGet?: boolean }): void {
  if (cameByGet === true)
    throw badInput("This field is available by POST only: send the operation in the request body.");
}
