import { Ctx, Directive, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import { LinkIndex, LinkIndexStateName } from "./link-index.type";

/** `Query.linkIndex`. */
@Resolver(() => LinkIndex)
export class LinkIndexResolver {
  @Directive("@authenticated")
  @Query(() => LinkIndex, {
    nullable: true,
    description:
      "Clinic staff and brokers: progress of the index that leads from members and pre-authorizations back to patients. Makes no upstream call.",
  })
  async linkIndex(@Ctx() { access, links }: GraphContext): Promise<LinkIndex | null> {
    if (!access.clinicStaff && !access.broker) return null;
    const { state, patients, members, completedAt } = await links.status();
    return Object.assign(new LinkIndex(), {
      state: LinkIndexStateName[state],
      patients,
      members,
      completedAt: completedAt === null ? null : new Date(completedAt),
    });
  }
}
