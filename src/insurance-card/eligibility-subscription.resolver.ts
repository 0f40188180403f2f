import { Arg, Ctx, Directive, ID, Resolver, Root, Subscription } from "type-graphql";
import type { GraphContext } from "../context";
import { Eligibility } from "./eligibility.type";
import { EligibilityWatch, looksAt } from "./watch-eligibility";

/** `Subscription.eligibilityChanged`. */
@Resolver(() => Eligibility)
export class EligibilitySubscriptionResolver {
  @Directive("@authenticated")
  @Subscription(() => Eligibility, {
    subscribe: ({ args, context }) => {
      const { patientId } = args as { readonly patientId: string };
      return looksAt(new EligibilityWatch(patientId), (context as GraphContext).scope.cancellation.signal);
    },
    description:
      "The current check of a patient's primary card, then each of its changes; ends when the check has an outcome, and at once if there is none or the caller may not see it.",
  })
  eligibilityChanged(
    @Root() watch: EligibilityWatch,
    @Arg("patientId", () => ID, { description: "The clinic's user id." }) _patientId: string,
    @Ctx() context: GraphContext,
  ): Promise<Eligibility> {
    return watch.look(context);
  }
}
