import { Ctx, Directive, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import type { Flawed } from "../upstream/flawed";
import { Insurer } from "./insurance-card.type";
import { loadInsurers } from "./load-insurers";

/** `Query.insurers`. */
@Resolver(() => Insurer)
export class InsurersResolver {
  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 50)")
  @Query(() => [Insurer], {
    description:
      "From the insurers file and, where the clinic lists insurers, from the clinic: one row for each spelling that `insurerCode` takes. At most one call, and once an hour a second where the clinic has only an older list.",
  })
  insurers(@Ctx() context: GraphContext): Promise<Insurer[] | Flawed<Insurer[]>> {
    return loadInsurers(context);
  }
}
