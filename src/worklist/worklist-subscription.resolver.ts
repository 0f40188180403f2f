import { Arg, Ctx, Directive, Resolver, Root, Subscription } from "type-graphql";
import type { GraphContext } from "../context";
import { CoverageWorklistChange } from "./worklist-change.type";
import { watchWorklist, type WatchEvent } from "./worklist-watch";
import { CoverageWorklistFilter } from "./worklist.input";

/** `Subscription.coverageWorklistChanged`. */
@Resolver(() => CoverageWorklistChange)
export class WorklistSubscriptionResolver {
  @Directive("@authenticated")
  @Subscription(() => CoverageWorklistChange, {
    subscribe: ({ args, context }) =>
      watchWorklist((args as { readonly filter: CoverageWorklistFilter }).filter, context as GraphContext),
    description:
      "Clinic staff: rows that were added, changed or removed because of an eligibility outcome, a member's change, a card, a visit or a settlement.",
  })
  coverageWorklistChanged(
    @Root() event: WatchEvent,
    @Arg("filter", () => CoverageWorklistFilter, { description: "Which visits, and which of their rows." })
    _filter: CoverageWorklistFilter,
    @Ctx() context: GraphContext,
  ): Promise<CoverageWorklistChange> {
    return event.watch.show(event, context);
  }
}
