import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Policy } from "../auth/policy";
import { defaultPageSize, type Connection } from "../connection/connection";
import { Endorsement } from "../endorsement/endorsement.type";
import type { GraphContext } from "../context";
import type { Flawed } from "../upstream/flawed";
import { BrokerAuthorization, BrokerAuthorizationConnection } from "./broker-authorization.type";
import { InsurerCoverage } from "./coverage.type";
import { loadAuthorizations } from "./load-authorizations";
import { loadCoverages } from "./load-coverages";

/** Adds a member's authorizations at the broker and covers at insurers. */
@Resolver(() => Endorsement)
export class EndorsementCoverResolver {
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @FieldResolver(() => BrokerAuthorizationConnection, {
    nullable: true,
    description:
      "Authorizations in the broker's system, by member id; null if the deployment does not offer them. One call.",
  })
  authorizations(
    @Root() member: Endorsement,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<Connection<BrokerAuthorization> | null> {
    return loadAuthorizations(member, { first, after }, context);
  }

  @Policy("through-patient-or-broker", "sensitive")
  @FieldResolver(() => String, {
    nullable: true,
    description: "The broker's sentence about the latest authorization; it names the member. One call.",
  })
  latestAuthorization(@Root() { memberId }: Endorsement, @Ctx() { sources }: GraphContext): Promise<string | null> {
    return sources.bastion.authorizations.latest(memberId);
  }

  @Directive("@listSize(assumedSize: 5)")
  @FieldResolver(() => [InsurerCoverage], {
    nullable: true,
    description:
      "Policies and their periods at each insurer of the pre-authorization API, by national id; null if the deployment does not offer them, and for a broker. One status read, and one call per insurer.",
  })
  coverages(
    @Root() member: Endorsement,
    @Ctx() context: GraphContext,
  ): Promise<InsurerCoverage[] | Flawed<InsurerCoverage[]> | null> {
    return loadCoverages(member, context);
  }
}
