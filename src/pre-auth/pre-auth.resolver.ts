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

/** `Query.preAuths`, and what a pre-authorization leads back to. */
@Resolver(() => PreAuth)
export class PreAuthResolver {
  @Directive("@authenticated")
  @Directive(pagedList)
  @Query(() => PreAuthConnection, {
    description:
      "What an insurer has confirmed in a period, for that insurer's callers; an empty page for all others. Without `orderBy` in the insurer's own order, read only as far as the page needs; an order, or `totalCount` beside a filter on more than the period, reads the whole period. A cursor belongs to its order.",
  })
  preAuths(
    @Arg("insurance", () => ID, { description: "The insurer's slug." }) insurance: string,
    @Arg("filter", () => PreAuthFilter, { description: "Which of them." }) filter: PreAuthFilter,
    @Arg("orderBy", () => PreAuthOrder, { nullable: true, description: "Without it, in the insurer's own order." })
    orderBy: PreAuthOrder | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Cursor to go on after." }) after: string | null,
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
      "One pre-authorization by its id, under the rights of `_entities`: for an insurer, and for those who may see its patient.",
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
      "The broker's member with this insured person's national code, where the graph knows it; null where two of them fit.",
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
      "Why `endorsement` is null, or that it is not: null is never mistaken for none. Null with an error where the link could not be proved.",
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
    description: "The patient whose care it is, where the graph knows it.",
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
    description: "Why `patient` is null, or that it is not. Null with an error where the link could not be proved.",
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
      "Pre-authorizations whose insured person is this patient, at the insurers of the patient's cards; of the last 30 days where no period is given.",
  })
  async preAuths(
    @Root() { id }: Patient,
    @Arg("filter", () => PatientPreAuthFilter, { nullable: true, description: "Which of them." })
    filter: PatientPreAuthFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Cursor to go on after." }) after: string | null,
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
      "Pre-authorizations whose insured person is this member; of the last 30 days where no period is given. Null where no card tells the insurer, and for callers who may see no clinic data.",
  })
  async preAuths(
    @Root() endorsement: Endorsement,
    @Arg("filter", () => PatientPreAuthFilter, { nullable: true, description: "Which of them." })
    filter: PatientPreAuthFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Cursor to go on after." }) after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<Connection<PreAuth> | Flawed<Connection<PreAuth>> | null> {
    const page = { first, after };
    const list = await loadPreAuthsOfMember(endorsement, checkedQuery(filter, page), context);
    return list && toConnection(list, page);
  }
}
