import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Policy } from "../auth/policy";
import type { GraphContext } from "../context";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { selectedFields } from "../selection/selected-fields";
import { Flawed, type MaybeFlawed } from "../upstream/flawed";
import { listedVisit } from "../visit/load-visits";
import { Visit } from "../visit/visit.type";
import { CoverageSource } from "./coverage-enums";
import { defaultWorklistPage, loadWorklist } from "./load-worklist";
import { readinessOf } from "./readiness";
import { secondaryCovers } from "./secondary-covers";
import { settleCoverage } from "./settle-coverage";
import { CoverageWorklistFilter, CoverageWorklistOrder, SettleCoverageInput } from "./worklist.input";
import { CoverageWorklistConnection, CoverageWorklistEntry, SettleCoveragePayload } from "./worklist.type";

/** `Query.coverageWorklist`, and the records that a row leads to. */
@Resolver(() => CoverageWorklistEntry)
export class WorklistResolver {
  @Directive("@authenticated")
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @Query(() => CoverageWorklistConnection, {
    nullable: true,
    description:
      "Clinic staff: one row per visit of the period, with what its coverage needs; most urgent first if `orderBy` says so.",
  })
  coverageWorklist(
    @Arg("filter", () => CoverageWorklistFilter, { description: "Which visits, and which of their rows." })
    filter: CoverageWorklistFilter,
    @Arg("orderBy", () => CoverageWorklistOrder, {
      nullable: true,
      defaultValue: CoverageWorklistOrder.START_ASC,
      description: "The order.",
    })
    orderBy: CoverageWorklistOrder | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultWorklistPage, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MaybeFlawed<CoverageWorklistConnection> | null> {
    const fields = selectedFields(info);
    const selected = { counts: fields.has("counts"), totalCount: fields.has("totalCount") };
    return loadWorklist(filter, orderBy ?? CoverageWorklistOrder.START_ASC, { first, after }, selected, context);
  }

  @FieldResolver(() => Visit, { description: "The visit." })
  visit(@Root() { wire }: CoverageWorklistEntry): Visit {
    return listedVisit(wire);
  }

  @FieldResolver(() => Patient, { description: "The patient of the visit." })
  patient(
    @Root() { patientId, wire }: CoverageWorklistEntry,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Patient | Promise<Patient> {
    return patientNamedBy({ id: patientId, member: listedVisit(wire).member }, context, info);
  }

  @Policy("clinic-staff", "health")
  @FieldResolver(() => [CoverageSource], {
    description:
      "Sources that could not be read; for each there is an error at this path. If the card could not be read: CARD only.",
  })
  unasked(@Root() { cover }: CoverageWorklistEntry): MaybeFlawed<CoverageSource[]> {
    const sources = [...readinessOf(cover.facts).unasked];
    return sources.reduceRight<MaybeFlawed<CoverageSource[]>>((value, source) => {
      const error = cover.errors.get(source);
      return error === undefined ? value : new Flawed(value, error);
    }, sources);
  }

  @Policy("clinic-staff", "health")
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether the secondary card names the patient's own active member. Read only if selected.",
  })
  secondaryCovers(@Root() { patientId }: CoverageWorklistEntry, @Ctx() context: GraphContext): Promise<boolean | null> {
    return secondaryCovers(patientId, context);
  }
}

/** `Mutation.settleCoverage`. */
@Resolver(() => SettleCoveragePayload)
export class SettleCoverageResolver {
  @Directive("@authenticated")
  @Mutation(() => SettleCoveragePayload, {
    nullable: true,
    description:
      "Clinic staff: notes what the desk has done about a row, without free text. The note ends by itself, or when a new issue appears.",
  })
  settleCoverage(
    @Arg("input", () => SettleCoverageInput, { description: "The visit or patient, and what was done." })
    input: SettleCoverageInput,
    @Ctx() context: GraphContext,
  ): Promise<SettleCoveragePayload> {
    return settleCoverage(input, context);
  }
}
