import { GraphQLURL } from "graphql-scalars";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { defaultPageSize, unreadConnection, type Connection } from "../connection/connection";
import type { GraphContext } from "../context";
import { Intake } from "../intake/intake.type";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import type { MaybeFlawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { loadCurrentVisit, loadVisit, loadVisits, loadVisitsOf } from "./load-visits";
import { loadProvider } from "../room/load-provider";
import { VisitProvider } from "../room/visit-provider.type";
import { needsDetail } from "./visit-detail";
import { VisitConnection, VisitFilter, VisitOrder } from "./visit-connection.type";
import { Visit } from "./visit.type";

/** `Query.visit`, `visits`, `currentVisit`, and the records that a visit leads to. */
@Resolver(() => Visit)
export class VisitResolver {
  @Directive("@authenticated")
  @Query(() => Visit, {
    nullable: true,
    description: "One visit; null if there is none or the caller may not see it.",
  })
  visit(
    @Arg("id", () => ID, { description: "The clinic's visit id." }) id: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Visit | null> {
    return loadVisit(id, context, needsDetail(info));
  }

  @Directive("@authenticated")
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @Query(() => VisitConnection, {
    description: "The caller's visits; for clinic staff, every visit of their clinic account.",
  })
  visits(
    @Arg("filter", () => VisitFilter, { nullable: true, description: "Which visits." }) filter: VisitFilter | null,
    @Arg("orderBy", () => VisitOrder, {
      nullable: true,
      defaultValue: VisitOrder.START_DESC,
      description: "The order.",
    })
    orderBy: VisitOrder | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<MaybeFlawed<Connection<Visit>>> {
    return orFlawed(unreadConnection(), loadVisits({ filter, orderBy, first, after }, context));
  }

  @Directive("@authenticated")
  @Query(() => Visit, {
    nullable: true,
    description:
      "The visit in progress. With the caller's own clinic token: the clinic's answer. For a PATIENT without one: their visit that has started and not ended. Otherwise null.",
  })
  currentVisit(@Ctx() context: GraphContext): Promise<MaybeFlawed<Visit | null>> {
    return loadCurrentVisit(context);
  }

  @FieldResolver(() => Patient, { description: "The patient of the visit." })
  patient(
    @Root() { patientId, member }: Visit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Patient | Promise<Patient> {
    return patientNamedBy({ id: patientId, member }, context, info);
  }

  @FieldResolver(() => VisitProvider, {
    nullable: true,
    description: "The provider; null while no one is assigned.",
  })
  provider(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): VisitProvider | null | Promise<VisitProvider> {
    // 0 is the clinic's value for no provider.
    const { provider_id: id, provider: wire } = visit.wire;
    return id === null ? null : loadProvider({ id, wire }, context, info);
  }

  @Directive("@cost(weight: 2)")
  @FieldResolver(() => GraphQLURL, {
    nullable: true,
    description:
      "A link to the visit summary as a PDF; one upstream call, made only if selected. It works without a token: show it, but do not log or store it.",
  })
  summaryUrl(@Root() { id }: Visit, @Ctx() { sources }: GraphContext): Promise<string | null> {
    return sources.vsee.visits.summary(id);
  }
}

/** Adds `Patient.visits`. */
@Resolver(() => Patient)
export class PatientVisitsResolver {
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @FieldResolver(() => VisitConnection, { nullable: true, description: "The patient's visits." })
  visits(
    @Root() { id }: Patient,
    @Arg("filter", () => VisitFilter, { nullable: true, description: "Which visits." }) filter: VisitFilter | null,
    @Arg("orderBy", () => VisitOrder, {
      nullable: true,
      defaultValue: VisitOrder.START_DESC,
      description: "The order.",
    })
    orderBy: VisitOrder | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<MaybeFlawed<Connection<Visit>> | null> {
    return loadVisitsOf(id, { filter, orderBy, first, after }, context);
  }
}

/** Adds `Intake.visit`. */
@Resolver(() => Intake)
export class IntakeVisitResolver {
  @FieldResolver(() => Visit, { nullable: true, description: "The visit that uses this intake." })
  async visit(
    @Root() { visitId }: Intake,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Visit | null> {
    return visitId === null ? null : loadVisit(visitId, context, needsDetail(info));
  }
}
