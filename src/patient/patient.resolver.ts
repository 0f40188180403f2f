import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, ID, Info, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import { loadPatient } from "./load-patient";
import { Patient } from "./patient.type";

/** `Query.patient` and `Query.patients`. */
@Resolver(() => Patient)
export class PatientResolver {
  @Directive("@authenticated")
  @Query(() => Patient, {
    nullable: true,
    description: "One patient's chart; null if there is no such patient or the caller may not see it.",
  })
  patient(
    @Arg("id", () => ID, { description: "The clinic's user id." }) id: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    return loadPatient(id, context, info);
  }

  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 50)")
  @Query(() => [Patient], {
    nullable: "items",
    description:
      "Several patients, one for each of `ids` and in their order; null if there is no such patient or the caller may not see it.",
  })
  patients(
    @Arg("ids", () => [ID], { description: "The clinic's user ids." }) ids: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null>[] {
    return ids.map((id) => loadPatient(id, context, info));
  }
}
