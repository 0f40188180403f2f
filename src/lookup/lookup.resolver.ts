import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import type { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { CareProvider, CareProviderFilter } from "./care-provider.type";
import { loadCareProviders, loadCities, loadConditions, loadStates } from "./load-lookups";
import { City, State } from "./place.type";
import { PreExistingCondition } from "./pre-existing-condition.type";

/** The broker's lists from which members are enrolled and care is found. */
@Resolver(() => State)
export class LookupResolver {
  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 100)")
  @Query(() => [PreExistingCondition], { description: "Conditions that a member may be enrolled with." })
  preExistingConditions(
    @Arg("search", () => String, { nullable: true, description: "Part of the condition's name." })
    search: string | null,
    @Ctx() context: GraphContext,
  ): Promise<PreExistingCondition[] | Flawed<PreExistingCondition[]>> {
    return orFlawed([], loadConditions(search, context));
  }

  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 40)")
  @Query(() => [State], { description: "States and regions where the broker operates." })
  states(@Ctx() context: GraphContext): Promise<State[] | Flawed<State[]>> {
    return orFlawed([], loadStates(context));
  }

  @Directive("@listSize(assumedSize: 20)")
  @FieldResolver(() => [City], {
    description: "Cities of the state. One upstream call per state, shared by all callers.",
  })
  cities(@Root() state: State, @Ctx() context: GraphContext): Promise<City[] | Flawed<City[]>> {
    return orFlawed([], loadCities(state, context));
  }

  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 100)")
  @Query(() => [CareProvider], { description: "Care providers of the broker's network." })
  careProviders(
    @Arg("filter", () => CareProviderFilter, { nullable: true, description: "Which providers." })
    filter: CareProviderFilter | null,
    @Ctx() context: GraphContext,
  ): Promise<CareProvider[] | Flawed<CareProvider[]>> {
    return orFlawed([], loadCareProviders(filter, context));
  }
}
