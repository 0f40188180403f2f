import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { defaultPageSize, emptyConnection, unreadConnection, type Connection } from "../connection/connection";
import { Endorsement } from "../endorsement/endorsement.type";
import { LinkState } from "../endorsement/link-state";
import { loadEndorsement, loadPlanOfMember } from "../endorsement/load-endorsement";
import type { GraphContext } from "../context";
import { selectedFields } from "../selection/selected-fields";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { Plan } from "../plan/plan.type";
import type { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { findInsured } from "./member-of-insured";
import { loadPreAuth, loadPreAuthsOfInsurer, loadPreAuthsOfMember, loadPreAuthsOfPatient } from "./load-pre-auths";
import { isFiltered, loadPreAuthPage } from "./load-pre-auth-page";
import { PreAuthConnection } from "./pre-auth-connection.type";
import { PatientPreAuthFilter, PreAuthFilter, PreAuthOrder } from "./pre-auth-filter.input";
import { checkedQuery, inOrder, toConnection } from "./pre-auth-page";
import { PreAuth } from "./pre-auth.type";

const pagedList =
  '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)';

/** `Query.preAuths`, and the records that a pre-authorization leads back to. */
@Resolver(() => PreAuth)
export class PreAuthResolver {
  @Directive("@authenticated")
  @Directive(pagedList)
  @Query(() => PreAuthConnection, {
    description:
      "Pre-authorizations that an insurer confirmed in a period, for callers of that insurer; an empty page for all others. Without `orderBy` they come in the insurer's own order and only as much as the page needs is read; with an order, or with `totalCount` and a filter on more than the period, the whole period is read. A cursor is valid for one order only.",
  })
  preAuths(
    @Arg("insurance", () => ID, { description: "The insurer's slug." }) insurance: string,
    @Arg("filter", () => PreAuthFilter, { description: "Which pre-authorizations." }) filter: PreAuthFilter,
    @Arg("orderBy", () => PreAuthOrder, { nullable: true, description: "Default: the insurer's own order." })
    orderBy: PreAuthOrder | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PreAuth> | Flawed<Connection<PreAuth>>> {
    const page = { first, after };
    const query = checkedQuery(filter, page);
    // An order, or a count that the insurer does not give, needs the whole period.
    const isWhole = orderBy != null || (isFiltered(query) && selectedFields(info).has("totalCount"));
    const found = isWhole
      ? loadPreAuthsOfInsurer(insurance, query, context).then(
          (read) => read && toConnection(inOrder(read, orderBy), page),
        )
      : loadPreAuthPage(insurance, query, page, context);
    return orFlawed(
      unreadConnection(),
      found.then((read) => read ?? emptyConnection(page)),
    );
  }

  @Directive("@authenticated")
  @Query(() => PreAuth, {
    nullable: true,
    description:
      "One pre-authorization; null if there is none or the caller may not see it. For its insurer, and for those who may see its patient.",
  })
  preAuth(
    @Arg("id", () => ID, { description: "See `PreAuth.id`." }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PreAuth | null> {
    return loadPreAuth(id, context);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description:
      "The broker's member with this insured person's national code, if the graph knows them; null if two members fit.",
  })
  async endorsement(
    @Root() { record }: PreAuth,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    const { memberId, via } = await findInsured(record, context);
    if (memberId === null) return null;
    return loadEndorsement(memberId, context, info, via?.memberId === memberId ? via : undefined);
  }

  @FieldResolver(() => LinkState, {
    nullable: true,
    description:
      "Whether `endorsement` is known, and if not, why. Null with an error if the link could not be verified.",
  })
  async endorsementLink(@Root() { record }: PreAuth, @Ctx() context: GraphContext): Promise<LinkState> {
    return (await findInsured(record, context)).memberLink;
  }

  @FieldResolver(() => Plan, { nullable: true, description: "The plan of that member." })
  async plan(
    @Root() { record }: PreAuth,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Plan | null> {
    const { memberId } = await findInsured(record, context);
    return memberId === null ? null : loadPlanOfMember(memberId, context, info);
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: "The patient who receives the care, if the graph knows them.",
  })
  async patient(
    @Root() { record }: PreAuth,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    const { patientId } = await findInsured(record, context);
    return patientId === null ? null : patientNamedBy({ id: patientId }, context, info);
  }

  @FieldResolver(() => LinkState, {
    nullable: true,
    description: "Whether `patient` is known, and if not, why. Null with an error if the link could not be verified.",
  })
  async patientLink(@Root() { record }: PreAuth, @Ctx() context: GraphContext): Promise<LinkState> {
    return (await findInsured(record, context)).patientLink;
  }
}

/** Adds `Patient.preAuths`. */
@Resolver(() => Patient)
export class PatientPreAuthsResolver {
  @Directive(pagedList)
  @FieldResolver(() => PreAuthConnection, {
    nullable: true,
    description:
      "Pre-authorizations whose insured person is this patient, at the insurers of the patient's cards; by default those of the last 30 days.",
  })
  async preAuths(
    @Root() { id }: Patient,
    @Arg("filter", () => PatientPreAuthFilter, { nullable: true, description: "Which pre-authorizations." })
    filter: PatientPreAuthFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<Connection<PreAuth> | Flawed<Connection<PreAuth>> | null> {
    const page = { first, after };
    const list = await loadPreAuthsOfPatient(id, checkedQuery(filter, page), context);
    return list && toConnection(list, page);
  }
}

/** Adds `Endorsement.preAuths`. */
@Resolver(() => Endorsement)
export class EndorsementPreAuthsResolver {
  @Directive(pagedList)
  @FieldResolver(() => PreAuthConnection, {
    nullable: true,
    description:
      "Pre-authorizations whose insured person is this member; by default those of the last 30 days. Null if no card shows the insurer, and for callers who may not see clinic data.",
  })
  async preAuths(
    @Root() endorsement: Endorsement,
    @Arg("filter", () => PatientPreAuthFilter, { nullable: true, description: "Which pre-authorizations." })
    filter: PatientPreAuthFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<Connection<PreAuth> | Flawed<Connection<PreAuth>> | null> {
    const page = { first, after };
    const list = await loadPreAuthsOfMember(endorsement, checkedQuery(filter, page), context);
    return list && toConnection(list, page);
  }
}
