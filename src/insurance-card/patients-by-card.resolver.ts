import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, Info, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import { Patient } from "../patient/patient.type";
import { loadPatientsByCard } from "./load-patients-by-card";

/** `Query.patientsByCard`. */
@Resolver(() => Patient)
export class PatientsByCardResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 10)")
  @Directive("@listSize(assumedSize: 5)")
  @Query(() => [Patient], {
    nullable: true,
    description:
      "Clinic staff, by POST only: patients whose card at this insurer (in any of its spellings) has this number, each verified by reading the card; a family may share a number. Null with LINK_INDEX_INCOMPLETE until the index is complete, or if it is off.",
  })
  patientsByCard(
    @Arg("insurerCode", () => String, { description: "The insurer, as the clinic or the insurers file spells it." })
    insurerCode: string,
    @Arg("subscriberNumber", () => String, { description: "The number on the card." }) subscriberNumber: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient[] | null> {
    return loadPatientsByCard({ insurerCode, subscriberNumber }, context, info);
  }
}
