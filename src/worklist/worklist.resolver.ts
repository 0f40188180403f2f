import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Policy } from "../auth/policy";
import type { GraphContext } from "../context";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { selectedFields } from "../selection/selected-fields";
import { Flawed } from "../upstream/flawed";
import { listedVisit } from "../visit/load-visits";
import { Visit } from "../visit/visit.type";
import { CoverageSource } from "./coverage-enums";
import { defaultWorklistPage, loadWorklist } from "./load-worklist";
import { readinessOf } from "./readiness";
import { secondaryCovers } from "./secondary-covers";
import { settleCoverage } from "./settle-coverage";
import { CoverageWorklistFilter, CoverageWorklistOrder, SettleCoverageInput } from "./worklist.input";
import { CoverageWorklistConnection, CoverageWorklistEntry, SettleCoveragePayload } from "./worklist.type";

/** `Query.coverageWorklist`, and what a row leads to. */
@Resolver(() => CoverageWorklistEntry)
export class WorklistResolver {
  @Directive("@authenticated")
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @Query(() => CoverageWorklistConnection, {
    nullable: true,
    description:
      "Clinic staff: a row for each visit of the period with what its coverage needs, the most urgent first where asked.",
  })
  coverageWorklist(
    @Arg("filter", () => CoverageWorklistFilter, { description: "Which visits, and which of their rows." })
    filter: CoverageWorklistFilter,
    @Arg("orderBy", () => CoverageWorklistOrder, {
      nullable: true,
      defaultValue: CoverageWorklistOrder.START_ASC,
      description: "In which order.",
    })
    orderBy: CoverageWorklistOrder | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultWorklistPage, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Cursor to go on after." }) after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoverageWorklistConnection | null> {
    const fields = selectedFields(info);
    const selected = { counts: fields.has("counts"), totalCount: fields.has("totalCount") };
    return loadWorklist(filter, orderBy ?? CoverageWorklistOrder.START_ASC, { first, after }, selected, context);
  }

  @FieldResolver(() => Visit, { description: "The visit." })
  visit(@Root() { wire }: CoverageWorklistEntry): Visit {
    return listedVisit(wire);
  }

  @FieldResolver(() => Patient, { description: "Whose visit it is." })
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
      "What could not be asked; one error for each, at this path, says why. Where the card could not be read, CARD alone.",
  })
  unasked(@Root() { cover }: CoverageWorklistEntry): CoverageSource[] | Flawed<CoverageSource[]> {
    const sources = [...readinessOf(cover.facts).unasked];
    return sources.reduceRight<CoverageSource[] | Flawed<CoverageSource[]>>((value, source) => {
      const error = cover.errors.get(source);
      return error === undefined ? value : (new Flawed(value, error) as Flawed<CoverageSource[]>);
    }, sources);
  }

  @Policy("clinic-staff", "health")
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "The secondary card names the patient's own active member. Read only when selected.",
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
      "Clinic staff: notes what the desk has done about a row; no free text. Ends by itself, or when a new issue appears.",
  })
  settleCoverage(
    @Arg("input", () => SettleCoverageInput, { description: "Whose cover, and what was done." })
    input: SettleCoverageInput,
    @Ctx() context: GraphContext,
  ): Promise<SettleCoveragePayload> {
    return settleCoverage(input, context);
  }
}
