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
      "Insurers from the insurers file and, if the clinic lists insurers, from the clinic: one row per spelling that `insurerCode` accepts. At most one call; once an hour a second one, if the clinic has only the older list.",
  })
  insurers(@Ctx() context: GraphContext): Promise<Insurer[] | Flawed<Insurer[]>> {
    return loadInsurers(context);
  }
}
